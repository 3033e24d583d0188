package headwater.flow.edit;

import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.python.Binds;
import headwater.flow.python.Changes;
import headwater.flow.python.Scope;
import headwater.flow.python.Syntax;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Puts a statement before another; allowed where every value still comes from the same place.
final class Moves {
    private final DocumentTree tree;
    private final StatementLines statementLines;

    Moves(DocumentTree tree) {
        this.tree = tree;
        this.statementLines = new StatementLines(tree.source());
    }

    PlannedEdit move(FlowEdit.Move edit) throws Refusal {
        var flow = tree.flow(edit.flow());
        var item = tree.item(flow, edit.node());
        var moved = tree.statements(item);
        var first = moved.getFirst();
        var last = moved.getLast();
        var target = tree.statements(tree.item(flow, edit.before())).getFirst();
        if (item instanceof Item.Return || item instanceof Item.Exit) {
            throw new Refusal(item.statement(), EditReason.EXIT_NOT_MOVED);
        }
        if (moved.contains(target) || (first.start() <= target.start() && target.end() <= last.end())) {
            throw new Refusal(item.statement(), EditReason.BEFORE_ITSELF);
        }
        if (!statementLines.isAlone(first) || !statementLines.isAlone(last) || !statementLines.isAlone(target)) {
            throw new Refusal(item.statement(), EditReason.SEVERAL_STATEMENTS);
        }
        var from = first.parent();
        if (from == null || from != target.parent()) {
            throw new Refusal(target.span(), EditReason.NOT_SAME_BLOCK);
        }
        if (moved.size() == from.parts().size()) {
            throw new Refusal(item.statement(), EditReason.ONLY_STATEMENT);
        }
        if (statementLines.commentStart(target) == statementLines.lineEnd(last)
                || from.parts().indexOf(last) + 1 == from.parts().indexOf(target)) {
            throw new Refusal(item.statement(), EditReason.ALREADY_BEFORE, edit.node(), edit.before());
        }
        var definition = tree.node(flow.definition(), "function_definition");
        checkPassed(from.parts(), first, last, target, definition);
        return plan(edit, flow, first, last, target);
    }

    /// What the moved lines bind or change, the lines that they pass may not use, nor the other way round; and no
    /// line that may leave the block may be passed.
    private static void checkPassed(List<Syntax> all, Syntax first, Syntax last, Syntax target, Syntax definition)
            throws Refusal {
        var aliases = Aliases.of(definition);
        var closures = Closures.of(definition);
        int start = all.indexOf(first);
        int end = all.indexOf(last) + 1;
        int to = all.indexOf(target);
        var moved = all.subList(start, end);
        List<Syntax> passed = to < start ? all.subList(to, start) : all.subList(end, Math.max(end, to));
        var changedHere = changed(moved, aliases, closures);
        var usedHere = used(moved, closures);
        boolean leavesHere = moved.stream().anyMatch(Moves::mayLeave);
        for (var statement : passed) {
            if (leavesHere || mayLeave(statement)) {
                throw new Refusal(statement.span(), EditReason.MOVE_CHANGES_RUN);
            }
            var used = used(List.of(statement), closures);
            var changed = changed(List.of(statement), aliases, closures);
            var inTheWay = Stream.concat(
                            used.stream().filter(changedHere::contains),
                            changed.stream().filter(usedHere::contains))
                    .findFirst();
            if (inTheWay.isPresent()) {
                throw new Refusal(statement.span(), EditReason.MOVE_CROSSES_USE, inTheWay.get());
            }
        }
    }

    private static boolean mayLeave(Syntax node) {
        return node.is(
                        "return_statement",
                        "raise_statement",
                        "break_statement",
                        "continue_statement",
                        "assert_statement",
                        "yield")
                || (!Scope.isScope(node) && node.children().stream().anyMatch(Moves::mayLeave));
    }

    private static Set<String> used(List<Syntax> statements, Closures closures) {
        var names = new LinkedHashSet<String>();
        for (var statement : statements) {
            statement.walk(node -> {
                if (node.is("identifier") && Scope.isName(node)) {
                    names.add(node.text());
                }
            });
        }
        if (closures.areUsed(statements)) {
            names.addAll(closures.captured());
        }
        return names;
    }

    private static Set<String> changed(List<Syntax> statements, Aliases aliases, Closures closures) {
        var names = new LinkedHashSet<String>();
        for (var statement : statements) {
            for (var bind : Binds.in(statement)) {
                boolean isObject = bind.kind() == Binds.Kind.AUGMENTED;
                names.addAll(isObject ? aliases.of(bind.name()) : Set.of(bind.name()));
            }
            names.addAll(aliases.of(Changes.in(statement)));
        }
        if (closures.areUsed(statements)) {
            names.addAll(aliases.of(closures.changed()));
        }
        return names;
    }

    private PlannedEdit plan(FlowEdit.Move edit, Flow flow, Syntax first, Syntax last, Syntax target) {
        var source = tree.source();
        int start = statementLines.commentStart(first);
        int end = statementLines.lineEnd(last);
        int at = statementLines.commentStart(target);
        var lines = source.text(start, end);
        var eol = statementLines.eol(first);
        boolean open = !lines.endsWith("\n");
        var out = open ? new Splice(beforeLineEnd(start), end, "") : new Splice(start, end, "");
        var in = new Splice(at, at, open ? lines + eol : lines);
        int moved = first.start() - start;
        var where = new Expectation.Moved(first.start(), last.end(), at, moved);
        return new PlannedEdit(
                List.of(out, in),
                "Move " + edit.node() + " before " + edit.before(),
                Expectation.in(flow.id()).moving(where));
    }

    private int beforeLineEnd(int start) {
        var source = tree.source();
        if (start == 0) {
            return 0;
        }
        return start > 1 && source.at(start - 2) == '\r' ? start - 2 : start - 1;
    }
}
