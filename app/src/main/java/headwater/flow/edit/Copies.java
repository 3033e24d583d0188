package headwater.flow.edit;

import headwater.flow.Binding;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.edit.FlowEdit.Position;
import headwater.flow.python.Scope;
import headwater.flow.python.Syntax;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A second one of what a card is, at a place where the card itself cannot go.
final class Copies {
    private Copies() {}

    /// Another call, with the same constants and parameters, and `...` for other values that it must have.
    ///
    /// @param given the arguments that are known to be there
    static Optional<FlowEdit> call(Flow flow, Item.Call call, Position to, Map<String, String> given) {
        if (call.callee() == null) {
            return Optional.empty();
        }
        var arguments = new LinkedHashMap<String, String>();
        for (var argument : call.arguments()) {
            boolean isThere =
                    argument.binding() instanceof Binding.Const || argument.binding() instanceof Binding.Param;
            if (isThere && Character.isJavaIdentifierStart(argument.port().charAt(0))) {
                arguments.put(argument.port(), argument.binding().text());
            }
        }
        arguments.putAll(given);
        return Optional.of(new FlowEdit.Add(flow.id(), call.reference(), call.mode(), arguments, "", to));
    }

    /// The way out under a condition that is to be filled in, with `...` if its value may not be there.
    static FlowEdit guard(DocumentTree tree, Flow flow, Item way, Position to) throws Refusal {
        var statement = tree.statements(way).getFirst();
        var definition = tree.node(flow.definition(), "function_definition");
        var place = BlockPlace.of(tree, flow, to);
        var at = place.after().isEmpty()
                ? place.block().parts().getLast()
                : place.after().getFirst();
        var scope = Scope.of(definition);
        boolean isMissing = statement.hasAny(node -> node.is("identifier")
                && Scope.isName(node)
                && scope.names().contains(node.text())
                && !SureBindings.before(at, node.text()));
        return new FlowEdit.AddCode(
                flow.id(),
                "if ...:\n" + StatementLines.unit(tree.root(), tree.source()) + text(statement, isMissing),
                to);
    }

    private static String text(Syntax statement, boolean isMissing) {
        boolean isLong = statement.text().contains("\n");
        var word = statement.is("raise_statement") ? "raise" : "return";
        return isMissing || isLong ? word + " ..." : statement.text();
    }
}
