package headwater.flow.edit;

import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.NodeKind;
import headwater.flow.Span;
import headwater.flow.python.Syntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Edits that make new tasks: a new function, or a decorator for one that is there.
final class Tasks {
    private final Page page;
    private final Place place;

    Tasks(Page page) {
        this.page = page;
        this.place = new Place(page.source());
    }

    Plan add(FlowEdit.AddTask edit) throws Refusal {
        var line = line();
        var name = Page.checkedName(edit.name(), line.line());
        if (page.names().contains(name)) {
            throw new Refusal(page.firstUse(name), EditReason.NAME_USED_IN_FILE, name);
        }
        var decorator = decorator();
        var unit = Place.unit(page.root(), page.source());
        var lines = new ArrayList<String>();
        lines.add("@" + decorator.spelling() + options(edit.options(), line));
        lines.add("def " + name + "(" + String.join(", ", edit.parameters()) + "):");
        var body = edit.body().isBlank() ? "pass" : edit.body();
        lines.addAll(Sources.indented(body, unit));
        var splices = new ArrayList<Splice>(decorator.splices());
        splices.add(put(lines));
        return new Plan(splices, "Add task " + name, Promise.nothing());
    }

    /// Where a new definition goes: above the first flow, or to the end of the file.
    private Span line() {
        var flows = page.document().flows();
        int end = Math.max(0, page.source().length() - 1);
        return flows.isEmpty() ? page.source().span(end, end) : flows.getFirst().span();
    }

    private static String options(Map<String, String> options, Span line) throws Refusal {
        if (options.isEmpty()) {
            return "";
        }
        var texts = new ArrayList<String>();
        for (var each : options.entrySet()) {
            var value = Page.checkedExpression(each.getValue(), line.line());
            PrefectOptions.ofTask().check(Page.checkedName(each.getKey(), line.line()), value, line);
            texts.add(each.getKey() + "=" + value);
        }
        return "(" + String.join(", ", texts) + ")";
    }

    /// A new definition goes above the first flow, two lines free, else at the end of the file.
    Splice put(List<String> lines) throws Refusal {
        if (!page.document().flows().isEmpty()) {
            var first = page.document().flows().getFirst();
            var top = top(page.node(first.span()));
            lines.add("");
            lines.add("");
            return place.before(top, lines);
        }
        List<Syntax> statements = page.root().parts();
        if (statements.isEmpty()) {
            int end = page.source().length();
            return new Splice(
                    end,
                    end,
                    String.join(page.source().eol(), lines) + page.source().eol());
        }
        lines.addFirst("");
        lines.addFirst("");
        return place.after(statements.getLast(), lines);
    }

    private static Syntax top(Syntax node) {
        var at = node;
        while (true) {
            var parent = at.parent();
            if (parent == null || parent.is("module")) {
                return at;
            }
            at = parent;
        }
    }

    /// How this file spells `task`: as its other tasks do, else as it is imported.
    Imports.Known decorator() throws Refusal {
        for (var task : page.document().tasks()) {
            if (task.decorator() != null) {
                var expression = page.node(task.decorator()).parts().getFirst();
                var function = expression.is("call") ? expression.child("function") : expression;
                if (function != null
                        && function.is("identifier", "attribute")
                        && !function.text().contains("materialize")) {
                    return new Imports.Known(function.text(), List.of());
                }
            }
        }
        return new Imports(page).of("prefect", "task");
    }

    Plan promote(FlowEdit.Promote edit) throws Refusal {
        var flow = page.flow(edit.flow());
        var call = page.call(flow, edit.node());
        var callee = call.callee();
        if (call.kind() != NodeKind.STEP) {
            throw new Refusal(
                    call.call(), EditReason.ALREADY_A, edit.node(), call.kind().word());
        }
        if (callee == null || callee.file() != null) {
            throw new Refusal(call.call(), EditReason.NOT_DEFINED_HERE, call.reference());
        }
        var definition = definition(callee.function(), callee.line(), call);
        var whole = definition.parent() != null && definition.parent().is("decorated_definition")
                ? definition.parent()
                : definition;
        var decorator = decorator();
        var splices = new ArrayList<Splice>(decorator.splices());
        splices.add(new Splice(
                whole.start(), whole.start(), "@" + decorator.spelling() + place.eol(whole) + place.indent(whole)));
        var steps = new HashSet<ItemId>();
        for (var item : flow.items()) {
            if (item instanceof Item.Call each && each.reference().equals(call.reference())) {
                steps.add(each.id());
            }
        }
        var promise = Promise.in(flow.id()).touching(steps).withAnyEdges();
        return new Plan(splices, "Make " + callee.function() + " a task", promise);
    }

    private Syntax definition(String function, int line, Item.Call call) throws Refusal {
        var found = new ArrayList<Syntax>();
        page.root().walk(node -> {
            var name = node.is("function_definition") ? node.child("name") : null;
            if (name != null && name.text().equals(function) && node.span().line() == line) {
                found.add(node);
            }
        });
        if (found.isEmpty()) {
            throw new Refusal(call.call(), EditReason.DEFINITION_NOT_FOUND, function);
        }
        return found.getFirst();
    }
}
