package headwater.flow.edit;

import headwater.flow.python.Binds;
import headwater.flow.python.Changes;
import headwater.flow.python.Scope;
import headwater.flow.python.Syntax;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a statement passes on its way to another place of its function, and whether it may.
///
/// What the moved lines bind or change, the lines that they pass may not use, nor the other way round, and no line that
/// may leave the block may be passed. Who goes into or out of a loop passes all of the loop.
final class Crossings {
    private final List<Syntax> moved;
    private final BlockPlace place;
    private final Syntax function;
    private final Aliases aliases;
    private final Closures closures;

    /// @param moved the statements that move together, which do not pass one another
    Crossings(List<Syntax> moved, BlockPlace place, Syntax function) {
        this.moved = List.copyOf(moved);
        this.place = place;
        this.function = function;
        this.aliases = Aliases.of(function);
        this.closures = Closures.of(function);
    }

    /// A statement, header or clause that one of the statements passes and may not.
    ///
    /// @param taken the names that it uses and the moved statement changes
    /// @param given the names that it changes and the moved statement uses
    record Conflict(Syntax moved, Syntax passed, Set<String> taken, Set<String> given) {}

    /// All that is in the way, but for lines that may leave the block.
    List<Conflict> conflicts() {
        var conflicts = new ArrayList<Conflict>();
        for (var statement : moved) {
            var changedHere = changed(statement);
            var usedHere = used(statement);
            for (var passed : passed(statement)) {
                var taken = used(passed);
                taken.retainAll(changedHere);
                var given = changed(passed);
                given.retainAll(usedHere);
                if (!taken.isEmpty() || !given.isEmpty()) {
                    conflicts.add(new Conflict(statement, passed, taken, given));
                }
            }
        }
        return conflicts;
    }

    /// Checks all of the statements.
    ///
    /// @param pastExits whether lines that may leave the block may be passed all the same
    void check(boolean pastExits) throws Refusal {
        for (var statement : moved) {
            checkLoop(statement);
            var changedHere = changed(statement);
            var usedHere = used(statement);
            boolean leavesHere = mayLeave(statement, false);
            for (var passed : passed(statement)) {
                if (!pastExits && (leavesHere || mayLeave(passed, false))) {
                    throw new Refusal(passed.span(), EditReason.MOVE_CHANGES_RUN);
                }
                var inTheWay = Stream.concat(
                                used(passed).stream().filter(changedHere::contains),
                                changed(passed).stream().filter(usedHere::contains))
                        .findFirst();
                if (inTheWay.isPresent()) {
                    throw new Refusal(passed.span(), EditReason.MOVE_CROSSES_USE, inTheWay.get());
                }
            }
        }
    }

    /// `break` and `continue` stay in their loop.
    private void checkLoop(Syntax statement) throws Refusal {
        var leaving = Blocks.leaving(List.of(statement));
        if (leaving != null && loop(statement.parent()) != loop(place.block())) {
            throw new Refusal(leaving.span(), EditReason.OF_OUTER_BLOCK, leaving.text());
        }
    }

    private @Nullable Syntax loop(@Nullable Syntax inner) {
        for (var at = inner; at != null && at != function; at = at.parent()) {
            if (isLoop(at)) {
                return at;
            }
        }
        return null;
    }

    private static boolean isLoop(Syntax node) {
        return node.is("for_statement", "while_statement");
    }

    /// The statements, headers and clauses that a statement passes.
    private List<Syntax> passed(Syntax statement) {
        boolean isDown = place.start() > statement.start();
        var from = around(statement);
        var to = around(place.block());
        to.addFirst(place.block());
        var common = from.stream().filter(to::contains).findFirst().orElse(function);
        var passed = new ArrayList<Syntax>();
        var leaves = from.subList(0, from.indexOf(common));
        var out = leaves.isEmpty() ? statement : leaves.getLast();
        leave(statement, leaves, isDown, passed);
        var enters = to.subList(0, to.indexOf(common));
        enter(enters, isDown, passed);
        var parts = common.parts();
        int at = parts.indexOf(out);
        if (enters.isEmpty()) {
            passed.addAll(isDown ? parts.subList(at + 1, place.index()) : parts.subList(place.index(), at));
        } else {
            int in = parts.indexOf(enters.getLast());
            passed.addAll(isDown ? parts.subList(at + 1, in) : parts.subList(in + 1, at));
        }
        passed.removeIf(each -> moved.contains(each));
        return passed;
    }

    private void leave(Syntax statement, List<Syntax> leaves, boolean isDown, List<Syntax> passed) {
        var inner = statement;
        for (var outer : leaves) {
            boolean isAll = leaves.subList(leaves.indexOf(outer), leaves.size()).stream()
                    .anyMatch(Crossings::isLoop);
            int at = outer.parts().indexOf(inner);
            if (at >= 0 && (isAll || isDown)) {
                passed.addAll(outer.parts().subList(at + 1, outer.parts().size()));
            }
            if (at >= 0 && (isAll || !isDown)) {
                passed.addAll(outer.parts().subList(0, at));
            }
            inner = outer;
        }
    }

    private void enter(List<Syntax> enters, boolean isDown, List<Syntax> passed) {
        var inner = place.block();
        for (var outer : enters) {
            boolean isAll = enters.subList(enters.indexOf(outer), enters.size()).stream()
                    .anyMatch(Crossings::isLoop);
            boolean isBlock = outer == place.block();
            int before = isBlock ? place.index() : Math.max(0, outer.parts().indexOf(inner));
            int after = isBlock ? place.index() : outer.parts().indexOf(inner) + 1;
            if (isAll || isDown) {
                passed.addAll(outer.parts().subList(0, before));
            }
            if (isAll || !isDown) {
                passed.addAll(outer.parts().subList(after, outer.parts().size()));
            }
            inner = outer;
        }
    }

    /// The nodes around a node, innermost first, up to the function.
    private List<Syntax> around(Syntax node) {
        var around = new ArrayList<Syntax>();
        for (var at = node.parent(); at != null; at = at.parent()) {
            around.add(at);
            if (at == function) {
                break;
            }
        }
        return around;
    }

    /// Whether a statement may end the block, loop or function that it is in.
    private static boolean mayLeave(Syntax node, boolean isInLoop) {
        boolean isWay = node.is("return_statement", "raise_statement", "assert_statement", "yield")
                || (!isInLoop && node.is("break_statement", "continue_statement"));
        return isWay
                || (!Scope.isScope(node)
                        && node.children().stream().anyMatch(child -> mayLeave(child, isInLoop || isLoop(node))));
    }

    private Set<String> used(Syntax statement) {
        var names = new LinkedHashSet<String>();
        statement.walk(node -> {
            if (node.is("identifier") && Scope.isName(node)) {
                names.add(node.text());
            }
        });
        if (closures.isUsed(statement)) {
            names.addAll(closures.captured());
        }
        return names;
    }

    private Set<String> changed(Syntax statement) {
        var names = new LinkedHashSet<String>();
        for (var bind : Binds.in(statement)) {
            boolean isObject = bind.kind() == Binds.Kind.AUGMENTED;
            names.addAll(isObject ? aliases.of(bind.name()) : Set.of(bind.name()));
        }
        var target = statement.parent();
        if (target != null && !target.is("block")) {
            // Part of a header, as `row` of `for row in rows`.
            Binds.by(target).stream()
                    .filter(bind ->
                            statement.start() <= bind.at().start() && bind.at().end() <= statement.end())
                    .forEach(bind -> names.add(bind.name()));
        }
        names.addAll(aliases.of(Changes.in(statement)));
        if (closures.isUsed(statement)) {
            names.addAll(aliases.of(closures.changed()));
        }
        return names;
    }
}
