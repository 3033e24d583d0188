package headwater.flow.edit;

import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
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
        checkPlace(edit, moved, place);
        var definition = tree.node(flow.definition(), "function_definition");
        new Crossings(moved, place, definition).check();
        var lines = new MovedLines(tree, moved, place);
        var expectation = Expectation.in(flow.id()).moving(lines.pieces());
        boolean isSameBlock = moved.stream().allMatch(each -> each.parent() == place.block());
        if (!isSameBlock) {
            var leaving = leaving(flow, moved);
            expectation = expectation.leaving(leaving).touching(around(flow, moved, place));
        }
        return new PlannedEdit(lines.splices(), description(edit), expectation);
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

    /// The statements of the items, in order, none of them within another.
    private List<Syntax> statements(Flow flow, List<ItemId> nodes) throws Refusal {
        if (nodes.isEmpty()) {
            throw new Refusal(flow.line(), EditReason.NOTHING_SELECTED);
        }
        var all = new ArrayList<Syntax>();
        for (var id : nodes) {
            var item = tree.item(flow, id);
            if (item instanceof Item.Return || item instanceof Item.Exit) {
                throw new Refusal(item.statement(), EditReason.EXIT_NOT_MOVED);
            }
            for (var statement : tree.statements(item)) {
                if (!all.contains(statement)) {
                    all.add(statement);
                }
            }
        }
        all.removeIf(inner -> all.stream().anyMatch(outer -> outer != inner && contains(outer, inner)));
        all.sort(Comparator.comparingInt(Syntax::start));
        for (var statement : all) {
            if (!statementLines.isAlone(statement)) {
                throw new Refusal(statement.span(), EditReason.SEVERAL_STATEMENTS);
            }
        }
        return all;
    }

    private static boolean contains(Syntax outer, Syntax inner) {
        return outer.start() <= inner.start() && inner.end() <= outer.end();
    }

    private static void checkPlace(FlowEdit.Move edit, List<Syntax> moved, BlockPlace place) throws Refusal {
        var first = moved.getFirst();
        boolean isInside = moved.stream().anyMatch(each -> contains(each, place.block()));
        var anchors = place.end() > place.start() ? List.<Syntax>of() : anchors(edit.to(), place);
        if (isInside || (anchors.size() == 1 && moved.contains(anchors.getFirst()))) {
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

    /// The statement beside the place that the position names.
    private static List<Syntax> anchors(FlowEdit.Position position, BlockPlace place) {
        return switch (position) {
            case FlowEdit.Position.Before _ -> place.after().subList(0, 1);
            case FlowEdit.Position.After _ -> place.before().subList(place.index() - 1, place.index());
            case FlowEdit.Position.AtEndOf _, FlowEdit.Position.AtEnd _ -> List.of();
        };
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
