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
    private final Page page;
    private final Place place;

    Moves(Page page) {
        this.page = page;
        this.place = new Place(page.source());
    }

    Plan move(FlowEdit.Move edit) throws Refusal {
        var flow = page.flow(edit.flow());
        var item = page.item(flow, edit.node());
        var moved = page.statements(item);
        var first = moved.getFirst();
        var last = moved.getLast();
        var target = page.statements(page.item(flow, edit.before())).getFirst();
        if (item instanceof Item.Return || item instanceof Item.Exit) {
            throw new Refusal(item.statement(), EditReason.EXIT_NOT_MOVED);
        }
        if (moved.contains(target) || (first.start() <= target.start() && target.end() <= last.end())) {
            throw new Refusal(item.statement(), EditReason.BEFORE_ITSELF);
        }
        if (!place.isAlone(first) || !place.isAlone(last) || !place.isAlone(target)) {
            throw new Refusal(item.statement(), EditReason.SEVERAL_STATEMENTS);
        }
        var from = first.parent();
        if (from == null || from != target.parent()) {
            throw new Refusal(target.span(), EditReason.NOT_SAME_BLOCK);
        }
        if (moved.size() == from.parts().size()) {
            throw new Refusal(item.statement(), EditReason.ONLY_STATEMENT);
        }
        if (place.commentStart(target) == place.lineEnd(last)
                || from.parts().indexOf(last) + 1 == from.parts().indexOf(target)) {
            throw new Refusal(item.statement(), EditReason.ALREADY_BEFORE, edit.node(), edit.before());
        }
        var definition = page.node(flow.definition(), "function_definition");
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

    private Plan plan(FlowEdit.Move edit, Flow flow, Syntax first, Syntax last, Syntax target) {
        var source = page.source();
        int start = place.commentStart(first);
        int end = place.lineEnd(last);
        int at = place.commentStart(target);
        var lines = source.text(start, end);
        var eol = place.eol(first);
        boolean open = !lines.endsWith("\n");
        var out = open ? new Splice(beforeLineEnd(start), end, "") : new Splice(start, end, "");
        var in = new Splice(at, at, open ? lines + eol : lines);
        int moved = first.start() - start;
        var where = new Promise.Moved(first.start(), last.end(), at, moved);
        return new Plan(
                List.of(out, in),
                "Move " + edit.node() + " before " + edit.before(),
                Promise.in(flow.id()).moving(where));
    }

    private int beforeLineEnd(int start) {
        var source = page.source();
        if (start == 0) {
            return 0;
        }
        return start > 1 && source.at(start - 2) == '\r' ? start - 2 : start - 1;
    }
}
