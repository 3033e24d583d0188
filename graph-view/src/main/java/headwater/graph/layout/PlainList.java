package headwater.graph.layout;

import static java.util.Objects.requireNonNull;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.geometry.CardMetrics;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Nodes below each other, each container around what is in it: what cannot fail.
final class PlainList {
    private static final double GAP = 22;
    private static final double INSET = 16;

    private final Diagram diagram;
    private final Map<NodeId, Box> boxes = new LinkedHashMap<>();
    /// The containers that the next node is in, the innermost first.
    private final Deque<NodeId> open = new ArrayDeque<>();
    private double y;

    private PlainList(Diagram diagram) {
        this.diagram = diagram;
    }

    static Placement of(Diagram diagram) {
        var list = new PlainList(diagram);
        list.addAll();
        return new Placement(list.boxes, Map.of());
    }

    private void addAll() {
        var next = new ArrayDeque<DiagramNode>();
        diagram.nodes().stream().filter(node -> node.parent() == null).forEach(next::addLast);
        while (!next.isEmpty()) {
            var node = next.removeFirst();
            closeUpTo(node.parent());
            add(node);
            diagram.children(node.id()).reversed().forEach(next::addFirst);
        }
        closeUpTo(null);
    }

    private void add(DiagramNode node) {
        var size = CardMetrics.size(node);
        double height = node.isContainer() ? CardMetrics.HEADER : size.height();
        var box = new Box(open.size() * INSET, y, size.width(), height);
        y += height + GAP;
        put(node.id(), box);
        if (node.isContainer()) {
            open.push(node.id());
        }
    }

    /// Ends the containers that hold nothing more.
    private void closeUpTo(@Nullable NodeId parent) {
        while (!open.isEmpty() && !open.element().equals(parent)) {
            var container = open.pop();
            var box = box(container);
            put(container, new Box(box.x(), box.y(), box.width(), y - box.y()));
            y += GAP;
        }
    }

    /// Places a node, and makes the container that it is in wide enough for it.
    private void put(NodeId id, Box box) {
        boxes.put(id, box);
        var container = open.peek();
        if (container != null) {
            var around = box(container);
            double width = Math.max(around.width(), box.right() + INSET - around.x());
            boxes.put(container, new Box(around.x(), around.y(), width, around.height()));
        }
    }

    private Box box(NodeId id) {
        return requireNonNull(boxes.get(id));
    }
}
