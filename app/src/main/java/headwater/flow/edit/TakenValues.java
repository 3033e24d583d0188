package headwater.flow.edit;

import headwater.flow.Argument;
import headwater.flow.Binding;
import headwater.flow.Item;
import java.util.LinkedHashMap;
import java.util.List;

/// The values that a call takes, of which one can stand for its result when the call is gone.
final class TakenValues {
    private TakenValues() {}

    /// The arguments that can stand for the result of a call, each value once: those that come from other nodes or, if
    /// there are none, from parameters.
    static List<Argument> of(Item.Call call) {
        var values = new LinkedHashMap<String, Argument>();
        boolean anyOfNode = call.arguments().stream().anyMatch(argument -> isOfNode(argument) && isOne(argument));
        for (var argument : call.arguments()) {
            boolean isValue = !(argument.binding() instanceof Binding.Const);
            if (isValue && isOne(argument) && isOfNode(argument) == anyOfNode) {
                values.putIfAbsent(argument.binding().text(), argument);
            }
        }
        return List.copyOf(values.values());
    }

    private static boolean isOne(Argument argument) {
        return !argument.port().startsWith("*");
    }

    private static boolean isOfNode(Argument argument) {
        return argument.binding() instanceof Binding.Output || argument.binding() instanceof Binding.CodeVar;
    }
}
