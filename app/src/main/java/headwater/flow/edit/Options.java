package headwater.flow.edit;

import headwater.flow.ItemId;
import headwater.flow.NodeKind;
import headwater.flow.Span;
import headwater.flow.python.Syntax;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Edits of the options of tasks, flows and single calls.
final class Options {
    private final Page page;
    private final Commas commas;

    Options(Page page) {
        this.page = page;
        this.commas = new Commas(page.source());
    }

    Plan set(FlowEdit.SetOption edit) throws Refusal {
        var node = edit.node();
        if (node != null) {
            return atCall(edit.flow(), node, edit);
        }
        var function = edit.task();
        if (function != null) {
            var task = page.document().task(function).orElseThrow(() -> new Refusal(1, EditReason.NO_TASK, function));
            var decorator = task.decorator();
            check(edit, PrefectOptions.ofTask(), decorator, task.definition(), "task");
            var splice = decorator == null
                    ? inMaker(task.function(), edit.name(), edit.value(), task.span())
                    : inDecorator(decorator, edit.name(), edit.value());
            return plan(splice, edit.name(), function);
        }
        var flow = page.flow(edit.flow(), List.of());
        var decorator = flow.decorator();
        check(edit, PrefectOptions.ofFlow(), decorator, flow.definition(), "flow");
        var splice = decorator == null
                ? inMaker(flow.function(), edit.name(), edit.value(), flow.span())
                : inDecorator(decorator, edit.name(), edit.value());
        return plan(splice, edit.name(), flow.id());
    }

    private void check(
            FlowEdit.SetOption edit, PrefectOptions options, @Nullable Span decorator, Span definition, String kind)
            throws Refusal {
        var where = decorator == null ? definition : decorator;
        checkText(edit, where);
        if (decorator == null || isPrefects(decorator, kind)) {
            options.check(edit.name(), edit.value(), where);
        }
    }

    private static void checkText(FlowEdit.SetOption edit, Span where) throws Refusal {
        Page.checkedName(edit.name(), where.line());
        if (edit.value() != null) {
            Page.checkedExpression(edit.value(), where.line());
        }
    }

    /// Whether a decorator is Prefect's own; one of a project may take other options.
    private boolean isPrefects(Span decorator, String kind) throws Refusal {
        var expression = page.node(decorator).parts().getFirst();
        var function = expression.is("call") ? expression.child("function") : expression;
        var spelling = function == null ? "" : function.text();
        return page.document().imports().stream()
                .anyMatch(each ->
                        (each.origin().equals("prefect." + kind) && each.local().equals(spelling))
                                || (each.origin().equals("prefect") && (each.local() + "." + kind).equals(spelling)));
    }

    private static Plan plan(Splice splice, String name, String of) {
        return new Plan(List.of(splice), "Set " + name + " of " + of, Promise.nothing());
    }

    private Splice inDecorator(Span decorator, String name, @Nullable String value) throws Refusal {
        var expression = page.node(decorator).parts().getFirst();
        var arguments = expression.is("call") ? expression.child("arguments") : null;
        if (arguments != null) {
            return inBrackets(arguments, name, value, true);
        }
        if (value == null) {
            throw new Refusal(decorator, EditReason.OPTION_NOT_SET, name);
        }
        return new Splice(expression.end(), expression.end(), "(" + name + "=" + value + ")");
    }

    /// `x = task(f)`: the options are in the call that creates the task.
    private Splice inMaker(String variable, String name, @Nullable String value, Span near) throws Refusal {
        for (var statement : page.root().parts()) {
            Syntax assignment =
                    statement.is("expression_statement") ? statement.parts().getFirst() : statement;
            var left = assignment.child("left");
            var right = assignment.child("right");
            Syntax arguments = right == null ? null : right.child("arguments");
            if (left != null && arguments != null && left.text().equals(variable)) {
                return inBrackets(arguments, name, value, false);
            }
        }
        throw new Refusal(near, EditReason.MAKER_NOT_FOUND, variable);
    }

    private Splice inBrackets(Syntax list, String name, @Nullable String value, boolean mayGo) throws Refusal {
        Syntax keyword = null;
        for (var part : list.parts()) {
            var key = part.child("name");
            keyword = key != null && part.is("keyword_argument") && key.text().equals(name) ? part : keyword;
        }
        Syntax old = keyword == null ? null : keyword.child("value");
        if (keyword == null || old == null) {
            if (value == null) {
                throw new Refusal(list.span(), EditReason.OPTION_NOT_SET, name);
            }
            return commas.append(list, name + "=" + value);
        }
        if (value != null) {
            return new Splice(old.start(), old.end(), value);
        }
        boolean last = list.parts().size() == 1;
        return last && mayGo ? new Splice(list.start(), list.end(), "") : commas.remove(list, keyword);
    }

    private Plan atCall(@Nullable String in, ItemId id, FlowEdit.SetOption edit) throws Refusal {
        var flow = page.flow(in, List.of(id));
        var call = page.call(flow, id);
        if (call.kind() != NodeKind.TASK && call.kind() != NodeKind.SUBFLOW) {
            throw new Refusal(call.call(), EditReason.NO_OPTIONS);
        }
        var name = edit.name();
        String value = edit.value() == null
                ? null
                : Page.checkedExpression(edit.value(), call.call().line());
        checkText(edit, call.call());
        PrefectOptions.atCall(call.kind() == NodeKind.SUBFLOW).check(name, value, call.call());
        var function = page.node(call.function());
        var attribute = function.parent();
        Syntax with = attribute == null ? null : attribute.parent();
        boolean has = attribute != null
                && attribute.is("attribute")
                && attribute.text().replaceAll("\\s", "").endsWith(".with_options");
        var arguments = has && with != null && with.is("call") ? with.child("arguments") : null;
        Splice splice;
        if (arguments == null) {
            if (value == null) {
                throw new Refusal(call.call(), EditReason.OPTION_NOT_SET_AT_CALL, name);
            }
            splice = new Splice(function.end(), function.end(), ".with_options(" + name + "=" + value + ")");
        } else if (value == null && arguments.parts().size() == 1) {
            inBrackets(arguments, name, null, false);
            splice = new Splice(function.end(), arguments.end(), "");
        } else {
            splice = inBrackets(arguments, name, value, false);
        }
        return plan(splice, name, id.value());
    }
}
