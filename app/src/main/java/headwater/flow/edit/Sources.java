package headwater.flow.edit;

import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.Source;
import headwater.flow.Span;
import headwater.flow.TaskDefinition;
import headwater.flow.python.PythonParser;
import headwater.flow.python.Syntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// New text for a code item or a task's definition.
final class Sources {
    private final DocumentTree tree;
    private final StatementLines statementLines;

    Sources(DocumentTree tree) {
        this.tree = tree;
        this.statementLines = new StatementLines(tree.source());
    }

    PlannedEdit set(FlowEdit.SetSource edit) throws Refusal {
        return switch (edit.target()) {
            case FlowEdit.Target.OfTask(var id) -> {
                var task = tree.document().task(id).orElseThrow(() -> new Refusal(1, EditReason.NO_TASK, id));
                yield task(task, edit.source());
            }
            case FlowEdit.Target.OfItem(var id, var item) -> {
                var flow = tree.flow(id);
                yield item(flow, tree.item(flow, item), edit.source());
            }
        };
    }

    private PlannedEdit item(Flow flow, Item item, String text) throws Refusal {
        return switch (item) {
            case Item.Code code -> code(flow, code, text);
            case Item.Call call -> task(called(call), text);
            case Item.Container _, Item.Return _, Item.Exit _ ->
                throw new Refusal(item.statement(), EditReason.NEITHER_CODE_NOR_TASK, item.id());
        };
    }

    private TaskDefinition called(Item.Call call) throws Refusal {
        var callee = call.callee();
        if (callee == null || callee.file() != null) {
            throw new Refusal(call.call(), EditReason.NOT_DEFINED_HERE, call.reference());
        }
        return tree.document()
                .task(callee)
                .orElseThrow(() -> new Refusal(call.call(), EditReason.NO_TASK, call.reference()));
    }

    private PlannedEdit code(Flow flow, Item.Code code, String text) throws Refusal {
        var first = statementAt(code.statement().startByte(), code.statement());
        if (!statementLines.isAlone(first)) {
            throw new Refusal(code.statement(), EditReason.SEVERAL_STATEMENTS);
        }
        var joined = joined(text, first);
        if (joined.isBlank()) {
            throw new Refusal(code.statement(), EditReason.EMPTY_CODE);
        }
        var splice = new Splice(code.statement().startByte(), code.statement().endByte(), joined);
        var expectation = Expectation.in(flow.id(), code.id()).withAnyEdges();
        return new PlannedEdit(List.of(splice), "Change code", expectation);
    }

    /// The text as it must be in place of `first`: indented from its second line on.
    private String joined(String text, Syntax first) {
        var indent = statementLines.indent(first);
        return String.join(statementLines.eol(first), indented(level(text, indent), indent))
                .strip();
    }

    /// A text cut out of the file has its first line without the indentation of the others.
    private static String level(String text, String indent) {
        var plain = text.replace("\r\n", "\n");
        boolean starts = !plain.startsWith(" ") && !plain.startsWith("\t");
        var cut = indent + plain;
        boolean broken = !PythonParser.problems(PythonParser.parse(Source.of(plain.strip() + "\n")))
                .isEmpty();
        return starts && broken ? cut : plain;
    }

    private Syntax statementAt(int start, Span span) throws Refusal {
        var found = tree.root().find(node -> {
            var parent = node.parent();
            return node.start() == start && parent != null && parent.is("block", "module");
        });
        if (found == null) {
            throw new Refusal(span, EditReason.TEXT_CHANGED);
        }
        return found;
    }

    private PlannedEdit task(TaskDefinition task, String text) throws Refusal {
        var whole = tree.node(task.span());
        var joined = joined(text, whole);
        Syntax parsed =
                PythonParser.parse(Source.of(String.join("\n", indented(level(text, statementLines.indent(whole)), ""))
                                .strip()
                        + "\n"));
        var only = parsed.parts().size() == 1 ? parsed.parts().getFirst() : parsed;
        var definition = only.is("decorated_definition") ? only.child("definition") : only;
        Syntax defined = definition == null ? null : definition.child("name");
        boolean same = defined != null && whole.text().contains("def " + defined.text());
        if (definition == null || !definition.is("function_definition") || !same) {
            throw new Refusal(task.span(), EditReason.NOT_THE_FUNCTION, task.function());
        }
        var splice = new Splice(task.span().startByte(), task.span().endByte(), joined);
        return new PlannedEdit(
                List.of(splice),
                "Change task " + task.id(),
                Expectation.nothing().withAnyEdges());
    }

    /// The lines of a text, its common indentation replaced; lines within strings stay as they are.
    static List<String> indented(String text, String indent) {
        var lines = new ArrayList<String>(
                List.of(text.replace("\r\n", "\n").stripTrailing().split("\n", -1)));
        while (lines.size() > 1 && lines.getFirst().isBlank()) {
            lines.removeFirst();
        }
        var first = lines.getFirst();
        var common = first.substring(0, first.length() - first.stripLeading().length());
        var inStrings = linesWithinStrings(String.join("\n", lines));
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (inStrings.contains(i + 1) || line.isBlank()) {
                lines.set(i, inStrings.contains(i + 1) ? line : "");
                continue;
            }
            lines.set(i, indent + (line.startsWith(common) ? line.substring(common.length()) : line));
        }
        return lines;
    }

    /// The lines of a text, from 1, that begin within a string.
    static Set<Integer> linesWithinStrings(String text) {
        var lines = new HashSet<Integer>();
        PythonParser.parse(Source.of(text + "\n")).walk(node -> {
            if (node.is("string")) {
                var span = node.span();
                for (int line = span.line() + 1; line <= span.endLine(); line++) {
                    lines.add(line);
                }
            }
        });
        return lines;
    }
}
