package headwater.flow.edit;

import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.python.Scope;
import headwater.flow.python.Syntax;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Puts statements at another place of their flow; allowed where every value still comes from the same place.
final class Moves {
    private final DocumentTree tree;
    private final StatementLines statementLines;

    Moves(DocumentTree tree) {
        this.tree = tree;
        this.statementLines = new StatementLines(tree.source());
    }

    PlannedEdit move(FlowEdit.Move edit) throws Refusal {
        var flow = tree.flow(edit.flow());
        var moved = statements(flow, edit.nodes());
        var place = BlockPlace.of(tree, flow, edit.to());
        checkPlace(edit, anchors(flow, edit.to()), moved, place);
        var definition = tree.node(flow.definition(), "function_definition");
        checkReturn(flow, edit.nodes());
        if (BlockPlace.isWay(moved.getLast()) && !moved.containsAll(place.after())) {
            throw new Refusal(moved.getLast().span(), EditReason.NEVER_REACHED);
        }
        new Crossings(moved, place, definition).check(edit.pastExits());
        var lines = new MovedLines(tree, moved, place);
        var expectation = Expectation.in(flow.id()).moving(lines.pieces()).keeping(names(moved));
        boolean isSameBlock = moved.stream().allMatch(each -> each.parent() == place.block());
        if (!isSameBlock) {
            var leaving = leaving(flow, moved);
            expectation = expectation.leaving(leaving).touching(around(flow, moved, place));
        }
        return new PlannedEdit(lines.splices(), description(edit), expectation);
    }

    /// What is in the way of a move, none where it is refused for other reasons.
    List<Crossings.Conflict> conflicts(FlowEdit.Move edit) {
        try {
            var flow = tree.flow(edit.flow());
            var moved = statements(flow, edit.nodes());
            var place = BlockPlace.of(tree, flow, edit.to());
            checkPlace(edit, anchors(flow, edit.to()), moved, place);
            return new Crossings(moved, place, tree.node(flow.definition(), "function_definition")).conflicts();
        } catch (Refusal _) {
            return List.of();
        }
    }

    private static String description(FlowEdit.Move edit) {
        var what = edit.nodes().size() == 1
                ? edit.nodes().getFirst().value()
                : edit.nodes().size() + " nodes";
        return "Move " + what
                + switch (edit.to()) {
                    case FlowEdit.Position.Before(var item) -> " before " + item;
                    case FlowEdit.Position.After(var item) -> " after " + item;
                    case FlowEdit.Position.AtEndOf(var container, var _) -> " into " + container;
                    case FlowEdit.Position.AtEnd _ -> " to the end";
                };
    }

    private void checkReturn(Flow flow, List<ItemId> nodes) throws Refusal {
        for (var id : nodes) {
            if (tree.item(flow, id) instanceof Item.Return last) {
                throw new Refusal(last.statement(), EditReason.EXIT_NOT_MOVED);
            }
        }
    }

    /// The statements of the items, in order, none of them within another.
    private List<Syntax> statements(Flow flow, List<ItemId> nodes) throws Refusal {
        if (nodes.isEmpty()) {
            throw new Refusal(flow.line(), EditReason.NOTHING_SELECTED);
        }
        var all = new ArrayList<Syntax>();
        for (var id : nodes) {
            var item = tree.item(flow, id);
            for (var statement : tree.statements(item)) {
                if (!all.contains(statement)) {
                    all.add(statement);
                }
            }
        }
        all.removeIf(inner -> all.stream().anyMatch(outer -> outer != inner && outer.contains(inner)));
        all.sort(Comparator.comparingInt(Syntax::start));
        for (var statement : all) {
            if (!statementLines.isAlone(statement)) {
                throw new Refusal(statement.span(), EditReason.SEVERAL_STATEMENTS);
            }
        }
        return all;
    }

    private static void checkPlace(FlowEdit.Move edit, List<Syntax> anchors, List<Syntax> moved, BlockPlace place)
            throws Refusal {
        var first = moved.getFirst();
        boolean isInside = moved.stream().anyMatch(each -> each.contains(place.block()));
        if (isInside || anchors.stream().anyMatch(moved::contains)) {
            throw new Refusal(first.span(), EditReason.BEFORE_ITSELF);
        }
        var order = new ArrayList<Syntax>(place.before());
        order.removeAll(moved);
        order.addAll(moved);
        place.after().stream().filter(each -> !moved.contains(each)).forEach(order::add);
        if (order.equals(place.block().parts())) {
            throw edit.to() instanceof FlowEdit.Position.Before(var item)
                            && edit.nodes().size() == 1
                    ? new Refusal(
                            first.span(),
                            EditReason.ALREADY_BEFORE,
                            edit.nodes().getFirst(),
                            item)
                    : new Refusal(first.span(), EditReason.ALREADY_THERE);
        }
    }

    /// The statements of the item that the position is beside.
    private List<Syntax> anchors(Flow flow, FlowEdit.Position position) throws Refusal {
        return switch (position) {
            case FlowEdit.Position.Before(var item) -> tree.statements(tree.item(flow, item));
            case FlowEdit.Position.After(var item) -> tree.statements(tree.item(flow, item));
            case FlowEdit.Position.AtEndOf _, FlowEdit.Position.AtEnd _ -> List.of();
        };
    }

    /// The names in the statements, each of which must have a value wherever it had one.
    private static Set<String> names(List<Syntax> moved) {
        var names = new HashSet<String>();
        for (var statement : moved) {
            statement.walk(node -> {
                if (node.is("identifier") && Scope.isName(node)) {
                    names.add(node.text());
                }
            });
        }
        return names;
    }

    /// All that is in the statements.
    private static Set<ItemId> leaving(Flow flow, List<Syntax> moved) {
        var ids = new HashSet<ItemId>();
        for (var item : flow.items()) {
            if (moved.stream()
                    .anyMatch(each -> each.start() <= item.statement().startByte()
                            && item.statement().endByte() <= each.end())) {
                ids.add(item.id());
            }
        }
        return ids;
    }

    /// What moves, and the containers that it leaves or goes into, whose values are those of what is in them.
    private static Set<ItemId> around(Flow flow, List<Syntax> moved, BlockPlace place) {
        var ids = leaving(flow, moved);
        for (var item : flow.items()) {
            boolean isAround = item instanceof Item.Container
                    && (item.statement().contains(place.block().span())
                            || moved.stream().anyMatch(each -> item.statement().contains(each.span())));
            if (isAround) {
                ids.add(item.id());
            }
        }
        return ids;
    }
}
