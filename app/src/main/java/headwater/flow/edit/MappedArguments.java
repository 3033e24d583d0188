package headwater.flow.edit;

import headwater.flow.Argument;
import headwater.flow.Binding;
import headwater.flow.CallMode;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.Parameter;
import headwater.flow.python.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The arguments of a mapped call: lists are mapped over, what is the same for every run is in `unmapped(...)`.
final class MappedArguments {
    private final DocumentTree tree;

    MappedArguments(DocumentTree tree) {
        this.tree = tree;
    }

    List<Splice> change(Flow flow, Item.Call call, CallMode mode) throws Refusal {
        if (mode == CallMode.MAP) {
            return wrapped(flow, call);
        }
        var splices = new ArrayList<Splice>();
        for (var argument : call.arguments()) {
            if ("unmapped".equals(argument.wrapper())) {
                var inner = tree.node(argument.value());
                var wrapper = wrapper(inner);
                if (wrapper != null) {
                    splices.add(new Splice(wrapper.start(), inner.start(), ""));
                    splices.add(new Splice(inner.end(), wrapper.end(), ""));
                }
            }
        }
        return splices;
    }

    private static @Nullable Syntax wrapper(Syntax inner) {
        var list = inner.parent();
        Syntax call = list == null ? null : list.parent();
        return call != null && call.is("call") ? call : null;
    }

    /// What is the same for every run goes into `unmapped(...)`.
    private List<Splice> wrapped(Flow flow, Item.Call call) throws Refusal {
        var scalar = new ArrayList<Argument>();
        var unsure = new ArrayList<Argument>();
        int mapped = 0;
        for (var argument : call.arguments()) {
            if (argument.wrapper() != null || argument.port().startsWith("*")) {
                continue;
            }
            switch (argument.binding()) {
                case Binding.Const constant -> {
                    if (constant.text().startsWith("[") || constant.text().startsWith("(")) {
                        mapped++;
                    } else {
                        scalar.add(argument);
                    }
                }
                case Binding.Param parameter -> unsure.add(argument);
                case Binding.Output _, Binding.CodeVar _, Binding.Loop _, Binding.Expr _ -> mapped++;
            }
        }
        for (var argument : unsure) {
            if (isList(flow, argument) || (mapped == 0 && unsure.size() == 1 && !isScalar(flow, argument))) {
                mapped++;
            } else {
                scalar.add(argument);
            }
        }
        if (mapped == 0) {
            throw new Refusal(call.call(), EditReason.NOTHING_TO_MAP);
        }
        if (scalar.isEmpty()) {
            return List.of();
        }
        var unmapped = new Imports(tree).of("prefect", "unmapped");
        var splices = new ArrayList<Splice>(unmapped.splices());
        for (var argument : scalar) {
            int start = argument.value().startByte();
            int end = argument.value().endByte();
            splices.add(new Splice(start, start, unmapped.spelling() + "("));
            splices.add(new Splice(end, end, ")"));
        }
        return splices;
    }

    private static boolean isList(Flow flow, Argument argument) {
        var annotation = annotation(flow, argument);
        return annotation != null
                && annotation
                        .toLowerCase(Locale.ROOT)
                        .matches("(typing\\.)?(optional\\[)?(list|tuple|set|sequence|iterable|collection)\\b.*");
    }

    private static boolean isScalar(Flow flow, Argument argument) {
        return annotation(flow, argument) != null && !isList(flow, argument);
    }

    private static @Nullable String annotation(Flow flow, Argument argument) {
        if (!(argument.binding() instanceof Binding.Param(String _, String name, String path)) || !path.isEmpty()) {
            return null;
        }
        return flow.parameters().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .map(Parameter::annotation)
                .orElse(null);
    }
}
