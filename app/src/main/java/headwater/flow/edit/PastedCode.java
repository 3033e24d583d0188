package headwater.flow.edit;

import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.Source;
import headwater.flow.python.Binds;
import headwater.flow.python.PythonParser;
import headwater.flow.python.Scope;
import headwater.flow.python.Syntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Statements that are pasted into a flow. What they bind gets names that the file does not have, so that what is
/// there keeps its values.
final class PastedCode {
    private static final Set<Binds.Kind> RENAMED =
            Set.of(Binds.Kind.ASSIGNMENT, Binds.Kind.WALRUS, Binds.Kind.FOR, Binds.Kind.WITH);

    private final DocumentTree tree;
    private final Flow flow;

    PastedCode(DocumentTree tree, Flow flow) {
        this.tree = tree;
        this.flow = flow;
    }

    PlannedEdit plan(FlowEdit.Paste edit) throws Refusal {
        var code = String.join("\n", Sources.indented(edit.code(), ""));
        var source = Source.of(code + "\n");
        var parsed = PythonParser.parse(source);
        if (parsed.parts().isEmpty()) {
            throw new Refusal(flow.line(), EditReason.EMPTY_CODE);
        }
        var errors = PythonParser.problems(parsed);
        if (!errors.isEmpty()) {
            throw new Refusal(
                    flow.line(), EditReason.NOT_PYTHON, errors.getFirst().message());
        }
        checkPlace(parsed);
        var renamed = Splice.apply(source, names(parsed)).text();
        var put = new Additions(tree).addCode(new FlowEdit.AddCode(flow.id(), renamed, edit.position()));
        var expectation =
                Expectation.in(flow.id()).touching(codeAround(edit.position())).withAnyCalls();
        return new PlannedEdit(put.splices(), "Paste", expectation);
    }

    /// Refuses what has another meaning, or none, between the statements of a flow: definitions would hide those of the
    /// file, and the others need a loop or a function around them.
    private void checkPlace(Syntax parsed) throws Refusal {
        var against = new ArrayList<Syntax>();
        parsed.walk(node -> {
            boolean leavesLoop = node.is("break_statement", "continue_statement") && !isInLoop(node);
            if (leavesLoop
                    || node.is("function_definition", "class_definition", "global_statement", "nonlocal_statement")
                    || node.is("yield")
                    || (node.is("await") && !flow.isAsync())) {
                against.add(node);
            }
        });
        if (!against.isEmpty()) {
            var line = against.getFirst().text().lines().findFirst().orElse("");
            throw new Refusal(flow.line(), EditReason.NOT_FOR_A_FLOW, line);
        }
    }

    private static boolean isInLoop(Syntax node) {
        for (var at = node.parent(); at != null; at = at.parent()) {
            if (at.is("for_statement", "while_statement")) {
                return true;
            }
        }
        return false;
    }

    private List<Splice> names(Syntax parsed) {
        var inFile = tree.names();
        var taken = new HashSet<>(inFile);
        parsed.walk(node -> {
            if (node.is("identifier")) {
                taken.add(node.text());
            }
        });
        var splices = new ArrayList<Splice>();
        var scope = Scope.of(parsed);
        var bound = Binds.in(parsed);
        for (var name : scope.names()) {
            var first = bound.stream().filter(bind -> bind.name().equals(name)).findFirst();
            if (first.isEmpty() || !RENAMED.contains(first.get().kind()) || !inFile.contains(name)) {
                continue;
            }
            var free = FreeName.of(name, taken);
            taken.add(free);
            scope.occurrences(name).stream()
                    .filter(use -> isAfter(use, first.get()))
                    .forEach(use -> splices.add(new Splice(use.start(), use.end(), free)));
        }
        return splices;
    }

    /// Whether a name means the value that is bound first in the copied lines, and not one that was there before.
    private static boolean isAfter(Syntax use, Binds.Bind first) {
        boolean isAssignment = first.kind() == Binds.Kind.ASSIGNMENT;
        return use.start() == first.at().start()
                || use.start() >= (isAssignment ? first.by().end() : first.at().end());
    }

    /// The code cards that the lines may become a part of.
    private Set<ItemId> codeAround(FlowEdit.Position position) {
        return flow.items().stream()
                .filter(item -> item instanceof Item.Code)
                .filter(item -> isBeside(item, position))
                .map(Item::id)
                .collect(Collectors.toSet());
    }

    private boolean isBeside(Item code, FlowEdit.Position position) {
        var order = flow.items().stream().map(Item::id).toList();
        int at = switch (position) {
            case FlowEdit.Position.Before(var item) -> order.indexOf(item);
            case FlowEdit.Position.After(var item) -> order.indexOf(item);
            case FlowEdit.Position.AtEndOf(var container, int _) -> order.indexOf(container);
            case FlowEdit.Position.AtEnd _ -> order.size() - 1;
        };
        boolean isInside = position instanceof FlowEdit.Position.AtEndOf;
        return isInside || Math.abs(order.indexOf(code.id()) - at) <= 2;
    }
}
