package headwater.flow.edit;

import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.NodeKind;
import headwater.flow.Source;
import headwater.flow.Span;
import headwater.flow.python.PythonParser;
import headwater.flow.python.Syntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Edits that make new tasks: a new function, or a decorator for one that is there.
final class Tasks {
    private final DocumentTree tree;
    private final StatementLines statementLines;

    Tasks(DocumentTree tree) {
        this.tree = tree;
        this.statementLines = new StatementLines(tree.source());
    }

    PlannedEdit add(FlowEdit.AddTask edit) throws Refusal {
        var line = line();
        var name = DocumentTree.checkedName(edit.name(), line.line());
        if (tree.names().contains(name)) {
            throw new Refusal(tree.firstUse(name), EditReason.NAME_USED_IN_FILE, name);
        }
        var decorator = decorator();
        var unit = StatementLines.unit(tree.root(), tree.source());
        var lines = new ArrayList<String>();
        lines.add("@" + decorator.spelling() + options(edit.options(), line));
        lines.add("def " + name + "(" + parameters(edit, line) + "):");
        var body = edit.body().isBlank() ? "pass" : edit.body();
        lines.addAll(Sources.indented(body, unit));
        checkFunction(lines, name, line);
        var splices = new ArrayList<Splice>(decorator.splices());
        splices.add(put(lines));
        return new PlannedEdit(splices, "Add task " + name, Expectation.nothing());
    }

    /// Where a new definition goes: above the first flow, or to the end of the file.
    private Span line() {
        var flows = tree.document().flows();
        int end = Math.max(0, tree.source().length() - 1);
        return flows.isEmpty() ? tree.source().span(end, end) : flows.getFirst().span();
    }

    private static String parameters(FlowEdit.AddTask edit, Span line) throws Refusal {
        var texts = new ArrayList<String>();
        for (var each : edit.parameters()) {
            texts.add(DocumentTree.checkedParameter(each, line.line()));
        }
        return String.join(", ", texts);
    }

    /// Checks that the lines are one function, whatever is written around them.
    private static void checkFunction(List<String> lines, String name, Span line) throws Refusal {
        var parsed = PythonParser.parse(Source.of(String.join("\n", lines) + "\n"));
        var errors = PythonParser.problems(parsed);
        if (!errors.isEmpty()) {
            throw new Refusal(
                    line.line(), EditReason.NOT_PYTHON, errors.getFirst().message());
        }
        if (parsed.parts().size() != 1 || !parsed.parts().getFirst().is("decorated_definition")) {
            throw new Refusal(line.line(), EditReason.NOT_THE_FUNCTION, name);
        }
    }

    private static String options(Map<String, String> options, Span line) throws Refusal {
        if (options.isEmpty()) {
            return "";
        }
        var texts = new ArrayList<String>();
        for (var each : options.entrySet()) {
            var value = DocumentTree.checkedExpression(each.getValue(), line.line());
            PrefectOptions.ofTask().check(DocumentTree.checkedName(each.getKey(), line.line()), value, line);
            texts.add(each.getKey() + "=" + value);
        }
        return "(" + String.join(", ", texts) + ")";
    }

    /// A new definition goes above the first flow, two lines free, else at the end of the file.
    Splice put(List<String> lines) throws Refusal {
        if (!tree.document().flows().isEmpty()) {
            var first = tree.document().flows().getFirst();
            var top = top(tree.node(first.span()));
            lines.add("");
            lines.add("");
            return statementLines.before(top, lines);
        }
        List<Syntax> statements = tree.root().parts();
        if (statements.isEmpty()) {
            int end = tree.source().length();
            return new Splice(
                    end,
                    end,
                    String.join(tree.source().eol(), lines) + tree.source().eol());
        }
        lines.addFirst("");
        lines.addFirst("");
        return statementLines.after(statements.getLast(), lines);
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
        for (var task : tree.document().tasks()) {
            if (task.decorator() != null) {
                var expression = tree.node(task.decorator()).parts().getFirst();
                var function = expression.is("call") ? expression.child("function") : expression;
                if (function != null
                        && function.is("identifier", "attribute")
                        && !function.text().contains("materialize")) {
                    return new Imports.Known(function.text(), List.of());
                }
            }
        }
        return new Imports(tree).of("prefect", "task");
    }

    PlannedEdit promote(FlowEdit.Promote edit) throws Refusal {
        var flow = tree.flow(edit.flow());
        var call = tree.call(flow, edit.node());
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
                whole.start(),
                whole.start(),
                "@" + decorator.spelling() + statementLines.eol(whole) + statementLines.indent(whole)));
        var steps = new HashSet<ItemId>();
        for (var item : flow.items()) {
            if (item instanceof Item.Call each && each.reference().equals(call.reference())) {
                steps.add(each.id());
            }
        }
        var expectation = Expectation.in(flow.id()).touching(steps).withAnyEdges();
        return new PlannedEdit(splices, "Make " + callee.function() + " a task", expectation);
    }

    private Syntax definition(String function, int line, Item.Call call) throws Refusal {
        var found = new ArrayList<Syntax>();
        tree.root().walk(node -> {
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
