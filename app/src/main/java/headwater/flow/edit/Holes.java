package headwater.flow.edit;

import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.python.Binds;
import headwater.flow.python.Futures;
import headwater.flow.python.Scope;
import headwater.flow.python.Syntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes items out and leaves `...` where their values were: what uses them stays as it is.
final class Holes {
    private static final String HOLE = "...";

    private final DocumentTree tree;
    private final StatementLines statementLines;
    private final List<Splice> splices = new ArrayList<>();
    private final List<Syntax> going = new ArrayList<>();

    Holes(DocumentTree tree) {
        this.tree = tree;
        this.statementLines = new StatementLines(tree.source());
    }

    PlannedEdit leave(FlowEdit.LeaveHole edit) throws Refusal {
        if (edit.nodes().isEmpty()) {
            throw new Refusal(1, EditReason.NOTHING_SELECTED);
        }
        var flow = tree.flow(edit.flow());
        var removed = tree.withInner(flow, edit.nodes());
        var deleted = new ArrayList<String>();
        for (var id : edit.nodes()) {
            deleted.add(Deletions.name(tree.item(flow, id)));
            boolean isInside = edit.nodes().stream().anyMatch(id::isIn);
            if (!isInside) {
                item(flow, tree.item(flow, id), removed);
            }
        }
        var definition = tree.node(flow.definition(), "function_definition");
        var names = names(definition);
        fill(definition, names);
        var touched = touched(flow, definition, removed, names);
        var what = edit.nodes().size() == 1
                ? edit.nodes().getFirst().value()
                : edit.nodes().size() + " nodes";
        var expectation = Deletions.withoutExits(
                flow, Expectation.in(flow.id()).removing(removed).touching(touched));
        return new PlannedEdit(
                splices, "Delete " + what + " and leave a hole", expectation, List.of(Deletions.deleted(deleted)));
    }

    PlannedEdit cut(FlowEdit.Cut edit) throws Refusal {
        var flow = tree.flow(edit.flow());
        var item = tree.item(flow, edit.node());
        var definition = tree.node(flow.definition(), "function_definition");
        var touched = new HashSet<ItemId>(Set.of(edit.node()));
        for (var use : Scope.of(definition).occurrences(edit.variable())) {
            if (Binds.isAssigned(use) || !isOwn(item, use)) {
                continue;
            }
            if (Binds.isTarget(use)) {
                throw new Refusal(use.span(), EditReason.CHANGES, edit.variable());
            }
            splices.add(new Splice(use.start(), use.end(), HOLE));
            around(flow, use, touched);
        }
        if (splices.isEmpty()) {
            throw new Refusal(item.statement(), EditReason.NO_VARIABLE, edit.node(), edit.variable());
        }
        var what = "Cut " + edit.variable() + " of " + edit.node();
        return new PlannedEdit(splices, what, Expectation.in(flow.id()).touching(touched));
    }

    /// Whether a name belongs to an item itself, and not to one in a branch of it.
    static boolean isOwn(Item item, Syntax use) {
        boolean isInBranch = item instanceof Item.Container container
                && container.branches().stream()
                        .anyMatch(branch -> branch.block().span().contains(use.span()));
        return item.statement().contains(use.span()) && !isInBranch;
    }

    private static void around(Flow flow, Syntax use, Set<ItemId> touched) {
        for (var item : flow.items()) {
            if (item.statement().contains(use.span())) {
                touched.add(item.id());
            }
        }
    }

    private void item(Flow flow, Item item, Set<ItemId> removed) throws Refusal {
        var statements = tree.statements(item);
        if (item instanceof Item.Call call) {
            call(flow, call, statements.getFirst(), removed);
            return;
        }
        boolean isWhole = statements.stream()
                .allMatch(each -> item.statement().startByte() <= each.start()
                        && each.end() <= item.statement().endByte());
        if (isWhole) {
            statements.stream().filter(each -> !going.contains(each)).forEach(going::add);
        } else {
            inPlace(flow, item, tree.node(item.statement()), removed);
        }
    }

    private void call(Flow flow, Item.Call call, Syntax statement, Set<ItemId> removed) throws Refusal {
        var node = tree.node(call.call(), "call");
        var at = node;
        while (at.parent() != null && at.parent().is("await", "parenthesized_expression")) {
            at = at.parent();
        }
        if (at.parent() == statement && statement.is("expression_statement")) {
            noOthers(flow, call, statement, removed);
            if (!going.contains(statement)) {
                going.add(statement);
            }
            return;
        }
        inPlace(flow, call, node, removed);
    }

    /// Puts `...` where an expression was, one for each name that takes a part of it.
    private void inPlace(Flow flow, Item item, Syntax node, Set<ItemId> removed) throws Refusal {
        noOthers(flow, item, node, removed);
        var whole = node.parent() != null && node.parent().is("await") ? node.parent() : node;
        var wait = Futures.waitOn(whole);
        var end = wait == null ? whole : wait;
        var parent = end.parent();
        var left =
                parent != null && parent.is("assignment") && parent.child("right") == end ? parent.child("left") : null;
        var text = HOLE;
        if (left != null
                && left.is("pattern_list", "tuple_pattern")
                && left.parts().stream().noneMatch(part -> part.is("list_splat_pattern"))) {
            text += (", " + HOLE).repeat(left.parts().size() - 1);
        }
        splices.add(new Splice(whole.start(), end.end(), text));
    }

    /// Nothing else may be in what goes.
    private static void noOthers(Flow flow, Item item, Syntax node, Set<ItemId> removed) throws Refusal {
        for (var other : flow.items()) {
            var span = other instanceof Item.Call call ? call.call() : other.statement();
            boolean isInside = node.start() <= span.startByte() && span.endByte() <= node.end();
            boolean isFolded = other instanceof Item.Code code && code.folded();
            if (isInside && !isFolded && !removed.contains(other.id())) {
                throw new Refusal(item.statement(), EditReason.SAME_STATEMENT, other.id());
            }
        }
    }

    /// The names that what goes binds and what stays uses.
    private Set<String> names(Syntax definition) {
        var scope = Scope.of(definition);
        var names = new LinkedHashSet<String>();
        for (var statement : going) {
            for (var bind : Binds.in(statement)) {
                if (bind.kind().givesValue() && scope.names().contains(bind.name()) && isUsed(scope, bind.name())) {
                    names.add(bind.name());
                }
            }
        }
        return names;
    }

    private boolean isUsed(Scope scope, String name) {
        return scope.occurrences(name).stream().anyMatch(use -> !Binds.isAssigned(use) && !isGoing(use));
    }

    private boolean isGoing(Syntax node) {
        return statementAround(node) != null;
    }

    private @Nullable Syntax statementAround(Syntax node) {
        return going.stream().filter(each -> each.contains(node)).findFirst().orElse(null);
    }

    /// Takes the statements out; the last that binds a name leaves `name = ...`, unless the name has a value anyway.
    private void fill(Syntax definition, Set<String> names) throws Refusal {
        var rest = new ArrayList<Syntax>();
        for (var statement : going) {
            var bound = new LinkedHashSet<String>();
            for (var bind : Binds.in(statement)) {
                if (names.contains(bind.name()) && isNeeded(definition, statement, bind.name())) {
                    bound.add(bind.name());
                }
            }
            if (bound.isEmpty()) {
                rest.add(statement);
                continue;
            }
            if (!statementLines.isAlone(statement) && bound.size() > 1) {
                throw new Refusal(statement.span(), EditReason.LINES_INTO_ONE);
            }
            var between = statementLines.eol(statement) + statementLines.indent(statement);
            var lines = bound.stream().map(name -> name + " = " + HOLE).toList();
            splices.add(new Splice(statement.start(), statement.end(), String.join(between, lines)));
        }
        splices.addAll(statementLines.removeAll(rest));
    }

    private boolean isNeeded(Syntax definition, Syntax statement, String name) {
        boolean isLast = going.stream()
                .filter(each -> each.parent() == statement.parent() && each.start() > statement.start())
                .noneMatch(each ->
                        Binds.in(each).stream().anyMatch(bind -> bind.name().equals(name)));
        boolean isSure = SureBindings.in(statement, name) || !SureBindings.before(statement, name);
        return isLast && isSure && !isBoundAgain(definition, statement, name);
    }

    /// Whether a later statement of the same block gives the name another value before anything uses it.
    private boolean isBoundAgain(Syntax definition, Syntax statement, String name) {
        var block = statement.parent();
        if (block == null) {
            return false;
        }
        int after = statement.end();
        var again = block.parts().stream()
                .filter(each -> each.start() >= after && !going.contains(each) && SureBindings.in(each, name))
                .findFirst();
        return again.isPresent()
                && Scope.of(definition).occurrences(name).stream()
                        .noneMatch(use -> use.start() >= after
                                && use.end() <= again.get().end()
                                && !Binds.isAssigned(use)
                                && !isGoing(use));
    }

    /// What may get its values from elsewhere: all that uses one of the names or took a value of what goes.
    private Set<ItemId> touched(Flow flow, Syntax definition, Set<ItemId> removed, Set<String> names) {
        var touched = new HashSet<ItemId>();
        for (var edge : flow.edges()) {
            if (removed.contains(edge.from())) {
                touched.add(edge.to());
            }
            if (removed.contains(edge.to())) {
                touched.add(edge.from());
            }
        }
        var scope = Scope.of(definition);
        for (var name : names) {
            for (var use : scope.occurrences(name)) {
                around(flow, use, touched);
            }
        }
        return touched;
    }
}
