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
        var name = Page.checkedName(edit.name(), 1);
        String value = edit.value() == null ? null : Page.checkedExpression(edit.value(), 1);
        var node = edit.node();
        if (node != null) {
            return atCall(edit.flow(), node, name, value);
        }
        if (edit.task() != null) {
            var task = page.document()
                    .task(edit.task())
                    .orElseThrow(() -> new Refusal(1, "there is no task `" + edit.task() + "` in the file"));
            var splice = task.decorator() == null
                    ? inMaker(task.function(), name, value, task.span())
                    : inDecorator(task.decorator(), name, value);
            return plan(splice, name, edit.task());
        }
        var flow = page.flow(edit.flow(), List.of());
        var splice = flow.decorator() == null
                ? inMaker(flow.function(), name, value, flow.span())
                : inDecorator(flow.decorator(), name, value);
        return plan(splice, name, flow.function());
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
            throw new Refusal(decorator, "`" + name + "` is not set");
        }
        return new Splice(expression.end(), expression.end(), "(" + name + "=" + value + ")");
    }

    /// `x = task(f)`: the options stand in the call that makes the task.
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
        throw new Refusal(near, "the call that makes `" + variable + "` was not found");
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
                throw new Refusal(list.span(), "`" + name + "` is not set");
            }
            return commas.append(list, name + "=" + value);
        }
        if (value != null) {
            return new Splice(old.start(), old.end(), value);
        }
        boolean last = list.parts().size() == 1;
        return last && mayGo ? new Splice(list.start(), list.end(), "") : commas.remove(list, keyword);
    }

    private Plan atCall(@Nullable String in, ItemId id, String name, @Nullable String value) throws Refusal {
        var flow = page.flow(in, List.of(id));
        var call = page.call(flow, id);
        if (call.kind() != NodeKind.TASK && call.kind() != NodeKind.SUBFLOW) {
            throw new Refusal(call.call(), "only calls of tasks and flows take options");
        }
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
                throw new Refusal(call.call(), "`" + name + "` is not set at this call");
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
