package headwater.flow.edit;

import headwater.flow.Flow;
import headwater.flow.Parameter;
import headwater.flow.python.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Edits of a flow's parameters.
final class Parameters {
    private final DocumentTree tree;

    Parameters(DocumentTree tree) {
        this.tree = tree;
    }

    PlannedEdit set(FlowEdit.SetParameter edit) throws Refusal {
        var flow = tree.flow(edit.flow());
        var name = DocumentTree.checkedName(edit.name(), flow.line());
        var list = tree.node(flow.definition(), "function_definition").child("parameters");
        if (list == null) {
            throw new Refusal(flow.line(), EditReason.NO_PARAMETER_LIST);
        }
        Optional<Parameter> known = flow.parameters().stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
        Splice splice;
        if (known.isPresent()) {
            var old = known.get();
            if (old.form() == Parameter.Form.REST || old.form() == Parameter.Form.KEYWORDS) {
                throw new Refusal(old.span(), EditReason.STARRED_PARAMETER);
            }
            var annotation = changed(old.annotation(), edit.annotation(), flow);
            var value = changed(old.defaultText(), edit.defaultText(), flow);
            checkOrder(flow, old, value);
            splice = new Splice(old.span().startByte(), old.span().endByte(), text(name, annotation, value));
        } else {
            var use = use(flow, name);
            if (use != null) {
                throw new Refusal(use.span(), EditReason.NAME_TAKEN, name);
            }
            var annotation = changed(null, edit.annotation(), flow);
            var value = changed(null, edit.defaultText(), flow);
            splice = put(flow, list, text(name, annotation, value), value != null);
            if (value == null) {
                checkCalls(flow, name);
            }
        }
        return new PlannedEdit(List.of(splice), "Set parameter " + name, Expectation.in(flow.id()));
    }

    private static @Nullable String changed(@Nullable String old, PartChange change, Flow flow) throws Refusal {
        return switch (change) {
            case PartChange.Unchanged _ -> old;
            case PartChange.To(var text) -> DocumentTree.checkedExpression(text, flow.line());
            case PartChange.Removed _ -> null;
        };
    }

    private @Nullable Syntax use(Flow flow, String name) throws Refusal {
        var found = new ArrayList<Syntax>();
        tree.node(flow.definition(), "function_definition").walk(node -> {
            if (node.is("identifier") && node.text().equals(name)) {
                found.add(node);
            }
        });
        return found.isEmpty() ? null : found.getFirst();
    }

    private static String text(String name, @Nullable String annotation, @Nullable String value) {
        if (annotation == null) {
            return value == null ? name : name + "=" + value;
        }
        return name + ": " + annotation + (value == null ? "" : " = " + value);
    }

    /// A parameter without a default cannot follow one with a default.
    private static void checkOrder(Flow flow, Parameter changed, @Nullable String value) throws Refusal {
        boolean defaultSeen = false;
        for (var each : flow.parameters()) {
            boolean positional = isPositional(each);
            boolean has = each.name().equals(changed.name()) ? value != null : each.defaultText() != null;
            if (positional && defaultSeen && !has) {
                throw new Refusal(each.span(), EditReason.DEFAULT_BEFORE, each.name());
            }
            defaultSeen |= positional && has;
        }
    }

    /// A parameter without a default stands before those with one: what a call gives those by position it would get.
    private void checkCalls(Flow flow, String name) throws Refusal {
        long before = flow.parameters().stream()
                .filter(Parameters::isPositional)
                .filter(each -> each.defaultText() == null)
                .count();
        boolean isLast =
                flow.parameters().stream().filter(Parameters::isPositional).count() == before;
        var call = isLast
                ? null
                : tree.root()
                        .find(node -> node.is("call")
                                && isOf(node.child("function"), flow.function())
                                && positional(node.child("arguments")) > before);
        if (call != null) {
            throw new Refusal(call.span(), EditReason.GIVEN_BY_POSITION, flow.function(), name);
        }
    }

    private static boolean isPositional(Parameter parameter) {
        return parameter.form() == Parameter.Form.NORMAL || parameter.form() == Parameter.Form.POSITIONAL_ONLY;
    }

    private static boolean isOf(@Nullable Syntax called, String function) {
        return called != null && called.is("identifier") && called.text().equals(function);
    }

    private static long positional(@Nullable Syntax arguments) {
        return arguments == null
                ? 0
                : arguments.parts().stream()
                        .filter(each -> !each.is("keyword_argument", "dictionary_splat"))
                        .count();
    }

    private Splice put(Flow flow, Syntax list, String text, boolean hasDefault) throws Refusal {
        var commas = new Commas(tree.source());
        Syntax behind = null;
        for (var each : flow.parameters()) {
            if (isPositional(each) && (hasDefault || each.defaultText() == null)) {
                behind = tree.node(each.span());
            }
        }
        Syntax before = null;
        for (var part : list.parts()) {
            boolean self = part.text().equals("self") || part.text().equals("cls");
            if (behind == null ? !self : part.start() > behind.start()) {
                before = part;
                break;
            }
        }
        if (before != null && before.is("positional_separator")) {
            return commas.after(before, text);
        }
        if (before != null) {
            return commas.before(before, text);
        }
        return commas.append(list, text);
    }
}
