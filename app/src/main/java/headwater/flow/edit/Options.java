package headwater.flow.edit;

import headwater.flow.Item;
import headwater.flow.NodeKind;
import headwater.flow.Span;
import headwater.flow.python.Syntax;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Edits of the options of tasks, flows and single calls.
final class Options {
    private final DocumentTree tree;
    private final Commas commas;

    Options(DocumentTree tree) {
        this.tree = tree;
        this.commas = new Commas(tree.source());
    }

    PlannedEdit set(FlowEdit.SetOption edit) throws Refusal {
        return switch (edit.target()) {
            case FlowEdit.Target.OfItem(var flow, var item) -> atCall(tree.call(tree.flow(flow), item), edit);
            case FlowEdit.Target.OfTask(var id) -> {
                var task = tree.document().task(id).orElseThrow(() -> new Refusal(1, EditReason.NO_TASK, id));
                var decorator = task.decorator();
                var checked = checked(edit, PrefectOptions.ofTask(), decorator, task.definition(), "task");
                var splice = decorator == null
                        ? inMaker(task.function(), checked, task.span())
                        : inDecorator(decorator, checked);
                yield plan(splice, edit.name(), id);
            }
            case FlowEdit.Target.OfFlow(var id) -> {
                var flow = tree.flow(id);
                var decorator = flow.decorator();
                var checked = checked(edit, PrefectOptions.ofFlow(), decorator, flow.definition(), "flow");
                var splice = decorator == null
                        ? inMaker(flow.function(), checked, flow.span())
                        : inDecorator(decorator, checked);
                yield plan(splice, edit.name(), flow.id());
            }
        };
    }

    private FlowEdit.SetOption checked(
            FlowEdit.SetOption edit, PrefectOptions options, @Nullable Span decorator, Span definition, String kind)
            throws Refusal {
        var where = decorator == null ? definition : decorator;
        var checked = checked(edit, where);
        if (checked.value() instanceof PartChange.To(var value) && (decorator == null || isPrefects(decorator, kind))) {
            options.check(edit.name(), value, where);
        }
        return checked;
    }

    /// The edit, if it has a name and, unless it removes the option, an expression.
    private static FlowEdit.SetOption checked(FlowEdit.SetOption edit, Span where) throws Refusal {
        var name = DocumentTree.checkedName(edit.name(), where.line());
        return switch (edit.value()) {
            case PartChange.Removed _ -> edit;
            case PartChange.To(var value) -> {
                var text = DocumentTree.checkedExpression(value, where.line());
                yield new FlowEdit.SetOption(edit.target(), name, new PartChange.To(text));
            }
        };
    }

    /// Whether a decorator is Prefect's own; one of a project may take other options.
    private boolean isPrefects(Span decorator, String kind) throws Refusal {
        var expression = tree.node(decorator).parts().getFirst();
        var function = expression.is("call") ? expression.child("function") : expression;
        var spelling = function == null ? "" : function.text();
        return tree.document().imports().stream()
                .anyMatch(each ->
                        (each.origin().equals("prefect." + kind) && each.local().equals(spelling))
                                || (each.origin().equals("prefect") && (each.local() + "." + kind).equals(spelling)));
    }

    private static PlannedEdit plan(Splice splice, String name, String of) {
        return new PlannedEdit(List.of(splice), "Set " + name + " of " + of, Expectation.nothing());
    }

    private Splice inDecorator(Span decorator, FlowEdit.SetOption edit) throws Refusal {
        var expression = tree.node(decorator).parts().getFirst();
        var arguments = expression.is("call") ? expression.child("arguments") : null;
        if (arguments != null) {
            return inBrackets(arguments, edit, true);
        }
        return switch (edit.value()) {
            case PartChange.Removed _ -> throw new Refusal(decorator, EditReason.OPTION_NOT_SET, edit.name());
            case PartChange.To(var value) ->
                new Splice(expression.end(), expression.end(), "(" + edit.name() + "=" + value + ")");
        };
    }

    /// `x = task(f)`: the options are in the call that creates the task.
    private Splice inMaker(String variable, FlowEdit.SetOption edit, Span near) throws Refusal {
        for (var statement : tree.root().parts()) {
            Syntax assignment =
                    statement.is("expression_statement") ? statement.parts().getFirst() : statement;
            var left = assignment.child("left");
            var right = assignment.child("right");
            Syntax arguments = right == null ? null : right.child("arguments");
            if (left != null && arguments != null && left.text().equals(variable)) {
                return inBrackets(arguments, edit, false);
            }
        }
        throw new Refusal(near, EditReason.MAKER_NOT_FOUND, variable);
    }

    /// @param mayGo whether the brackets go with the last option
    private Splice inBrackets(Syntax list, FlowEdit.SetOption edit, boolean mayGo) throws Refusal {
        Syntax keyword = null;
        for (var part : list.parts()) {
            var key = part.child("name");
            keyword = key != null && part.is("keyword_argument") && key.text().equals(edit.name()) ? part : keyword;
        }
        Syntax old = keyword == null ? null : keyword.child("value");
        return switch (edit.value()) {
            case PartChange.To(var value) ->
                old == null
                        ? commas.append(list, edit.name() + "=" + value)
                        : new Splice(old.start(), old.end(), value);
            case PartChange.Removed _ -> {
                if (keyword == null) {
                    throw new Refusal(list.span(), EditReason.OPTION_NOT_SET, edit.name());
                }
                yield mayGo && list.parts().size() == 1
                        ? new Splice(list.start(), list.end(), "")
                        : commas.remove(list, keyword);
            }
        };
    }

    private PlannedEdit atCall(Item.Call call, FlowEdit.SetOption edit) throws Refusal {
        if (call.kind() != NodeKind.TASK && call.kind() != NodeKind.SUBFLOW) {
            throw new Refusal(call.call(), EditReason.NO_OPTIONS);
        }
        var checked = checked(edit, call.call());
        if (checked.value() instanceof PartChange.To(var value)) {
            PrefectOptions.atCall(call.kind() == NodeKind.SUBFLOW).check(edit.name(), value, call.call());
        }
        var function = tree.node(call.function());
        var with = withOptions(function);
        var splice = with == null ? newWithOptions(function, call, checked) : inWithOptions(function, with, checked);
        return plan(splice, edit.name(), call.id().value());
    }

    /// The brackets of `.with_options(...)` after a function; null where there are none.
    private static @Nullable Syntax withOptions(Syntax function) {
        var attribute = function.parent();
        Syntax with = attribute == null ? null : attribute.parent();
        boolean has = attribute != null
                && attribute.is("attribute")
                && attribute.text().replaceAll("\\s", "").endsWith(".with_options");
        return has && with != null && with.is("call") ? with.child("arguments") : null;
    }

    private static Splice newWithOptions(Syntax function, Item.Call call, FlowEdit.SetOption edit) throws Refusal {
        return switch (edit.value()) {
            case PartChange.Removed _ -> throw new Refusal(call.call(), EditReason.OPTION_NOT_SET_AT_CALL, edit.name());
            case PartChange.To(var value) ->
                new Splice(function.end(), function.end(), ".with_options(" + edit.name() + "=" + value + ")");
        };
    }

    private Splice inWithOptions(Syntax function, Syntax arguments, FlowEdit.SetOption edit) throws Refusal {
        var splice = inBrackets(arguments, edit, false);
        boolean last =
                edit.value() instanceof PartChange.Removed && arguments.parts().size() == 1;
        return last ? new Splice(function.end(), arguments.end(), "") : splice;
    }
}
