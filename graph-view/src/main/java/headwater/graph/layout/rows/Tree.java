package headwater.graph.layout.rows;

import headwater.graph.DiagramEdgeKind;
import headwater.graph.NodeId;
import headwater.graph.Shape;
import headwater.graph.layout.LayoutInput;
import headwater.graph.layout.LayoutPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A diagram as blocks of items, and its edges as wires between items.
final class Tree {
    final RowBlock page;
    final List<Wire> wires = new ArrayList<>();
    /// Edges that only say "then", from one item to the next of its block, where they are not wires like others.
    final List<Wire> order = new ArrayList<>();

    private final Map<NodeId, RowItem> items = new LinkedHashMap<>();
    private final Map<NodeId, List<RowBlock>> branches = new HashMap<>();

    private int count;

    Tree(LayoutInput input, LayoutPage page) {
        this.page = new RowBlock(null, false, Measures.of(input, page));
        for (var node : input.nodes()) {
            add(node);
        }
        var joined = new LinkedHashMap<List<Object>, Wire>();
        for (var edge : input.edges()) {
            add(edge, joined);
        }
        if (page.allOrder()) {
            order.removeIf(wire -> joined.containsKey(List.of(wire.from, wire.to, false)));
            wires.addAll(order);
            order.clear();
        }
    }

    private void add(LayoutInput.Node node) {
        var parent = node.parent();
        var block = page;
        if (parent != null) {
            var inside = branches.getOrDefault(parent, List.of());
            block = inside.get(Math.clamp(node.branch(), 0, inside.size() - 1));
        }
        var item = new RowItem(node, block, block.items.size(), count++);
        block.items.add(item);
        items.put(node.id(), item);
        if (node.shape() == Shape.CONTAINER) {
            branches.put(node.id(), fill(item));
        }
    }

    private List<RowBlock> fill(RowItem container) {
        int several = container.node.branchWidths().size();
        if (several <= 1) {
            var content = new RowBlock(container, false, page.measures);
            container.fill(content);
            return List.of(content);
        }
        var frame = new RowBlock(container, true, page.measures);
        container.fill(frame);
        var blocks = new ArrayList<RowBlock>();
        for (int i = 0; i < several; i++) {
            var region = new RowItem(container.node, frame, i, count++);
            frame.items.add(region);
            var content = new RowBlock(region, false, page.measures);
            region.fill(content);
            blocks.add(content);
        }
        return blocks;
    }

    private void add(LayoutInput.Edge edge, Map<List<Object>, Wire> joined) {
        var from = items.get(edge.from());
        var to = items.get(edge.to());
        if (from == null || to == null) {
            return;
        }
        boolean isOrder = edge.kind() == DiagramEdgeKind.ORDER;
        var ends = ends(from, to);
        if (ends == Wire.Ends.APART) {
            lift(from, to, !isOrder);
        }
        var wire = joined.computeIfAbsent(List.of(from, to, isOrder), _ -> {
            int net = 2 * from.number + (ends == Wire.Ends.INWARDS ? 1 : 0);
            var made = new Wire(from, to, ends, net, edge.kind());
            (isOrder ? order : wires).add(made);
            return made;
        });
        wire.edges.add(edge.id());
    }

    private static Wire.Ends ends(RowItem from, RowItem to) {
        if (isIn(to, from)) {
            return Wire.Ends.INWARDS;
        }
        return isIn(from, to) ? Wire.Ends.OUTWARDS : Wire.Ends.APART;
    }

    private static boolean isIn(RowItem inner, RowItem container) {
        for (var block : inner.around()) {
            if (block.owner == container) {
                return true;
            }
        }
        return false;
    }

    private static void lift(RowItem from, RowItem to, boolean isWire) {
        var around = from.around();
        for (RowItem at = to; at != null; at = at.block.owner) {
            if (around.contains(at.block)) {
                var here = from;
                while (here != null && here.block != at.block) {
                    here = here.block.owner;
                }
                if (here != null) {
                    at.block.links.add(new RowBlock.Link(here.index, at.index, isWire));
                }
                return;
            }
        }
    }

    Iterable<RowItem> items() {
        return items.values();
    }
}
