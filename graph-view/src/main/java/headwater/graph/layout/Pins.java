package headwater.graph.layout;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.DiagramNode;
import headwater.graph.EdgeId;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Point;
import headwater.graph.geometry.CardMetrics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts pinned nodes where they should be, and the others out of their way.
final class Pins {
    private static final double GAP = 24;

    private final Diagram diagram;
    private final Map<NodeId, Point> pinned;
    /// What is pinned, and the containers around it.
    private final Set<NodeId> staying = new HashSet<>();

    private final Map<NodeId, Box> boxes = new LinkedHashMap<>();

    Pins(Diagram diagram, Map<NodeId, Point> pinned) {
        this.diagram = diagram;
        this.pinned = new LinkedHashMap<>(pinned);
        this.pinned.keySet().removeIf(id -> diagram.node(id) == null);
        for (var id : this.pinned.keySet()) {
            var at = id;
            while (at != null && staying.add(at)) {
                at = parent(at);
            }
        }
    }

    Placement applied(Placement free) {
        if (pinned.isEmpty()) {
            return free;
        }
        boxes.putAll(free.boxes());
        followTheMost();
        diagram.nodes().forEach(this::pin);
        settle(topLevel());
        return new Placement(boxes, unmoved(free));
    }

    /// When most of the diagram is pinned, the rest keeps its distance to the pinned neighbours instead of its own
    /// place.
    private void followTheMost() {
        if (pinned.size() * 2 <= diagram.nodes().size()) {
            return;
        }
        var shifts = new LinkedHashMap<NodeId, Point>();
        for (var node : diagram.nodes()) {
            if (!pinned.containsKey(node.id()) && !insidePinned(node)) {
                shifts.put(node.id(), shift(node.id()));
            }
        }
        shifts.forEach((id, by) -> boxes.put(id, box(id).moved(by.x(), by.y())));
    }

    private boolean insidePinned(DiagramNode node) {
        for (var at = node.parent(); at != null; at = parent(at)) {
            if (pinned.containsKey(at)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable NodeId parent(NodeId id) {
        var node = diagram.node(id);
        return node == null ? null : node.parent();
    }

    private Point shift(NodeId id) {
        var near = new ArrayList<NodeId>();
        for (var edge : diagram.edges()) {
            if (edge.from().equals(id) && pinned.containsKey(edge.to())) {
                near.add(edge.to());
            } else if (edge.to().equals(id) && pinned.containsKey(edge.from())) {
                near.add(edge.from());
            }
        }
        Collection<NodeId> guides = near.isEmpty() ? pinned.keySet() : near;
        double dx = 0;
        double dy = 0;
        for (var guide : guides) {
            var corner = pinned.getOrDefault(guide, box(guide).corner());
            dx += corner.x() - box(guide).x();
            dy += corner.y() - box(guide).y();
        }
        return new Point(Math.rint(dx / guides.size()), Math.rint(dy / guides.size()));
    }

    private void pin(DiagramNode node) {
        var corner = pinned.get(node.id());
        if (corner != null) {
            moveTree(
                    node.id(),
                    corner.x() - box(node.id()).x(),
                    corner.y() - box(node.id()).y());
        }
    }

    private void moveTree(NodeId id, double dx, double dy) {
        boxes.put(id, box(id).moved(dx, dy));
        diagram.children(id).forEach(child -> moveTree(child.id(), dx, dy));
    }

    /// Inside out: what is in a container settles, then the container closes around it, then it settles itself.
    private void settle(List<DiagramNode> siblings) {
        for (var node : siblings) {
            if (!diagram.children(node.id()).isEmpty()) {
                settle(diagram.children(node.id()));
                boxes.put(node.id(), around(node));
            }
        }
        var placed = new ArrayList<Box>();
        siblings.stream().filter(this::stays).forEach(node -> placed.add(box(node.id())));
        siblings.stream()
                .filter(node -> !stays(node))
                .sorted((a, b) -> Double.compare(box(a.id()).y(), box(b.id()).y()))
                .forEach(node -> placed.add(outOfTheWay(node, placed)));
    }

    private boolean stays(DiagramNode node) {
        return staying.contains(node.id());
    }

    private Box outOfTheWay(DiagramNode node, List<Box> placed) {
        var start = box(node.id());
        for (var at = start; ; ) {
            var blocking = firstOverlapping(at, placed);
            if (blocking == null) {
                moveTree(node.id(), 0, at.y() - start.y());
                return at;
            }
            at = at.at(new Point(at.x(), blocking.bottom() + GAP));
        }
    }

    private static @Nullable Box firstOverlapping(Box box, List<Box> placed) {
        return placed.stream().filter(box.grown(GAP / 3)::overlaps).findFirst().orElse(null);
    }

    private Box around(DiagramNode container) {
        double side = CardMetrics.FRAME_PADDING;
        var least = CardMetrics.size(container);
        var inner = diagram.children(container.id()).stream()
                .map(child -> box(child.id()))
                .reduce(Box::union)
                .orElse(box(container.id()));
        return new Box(
                inner.x() - side,
                inner.y() - CardMetrics.FRAME_TOP,
                Math.max(least.width(), inner.width() + 2 * side),
                Math.max(least.height(), inner.height() + CardMetrics.FRAME_TOP + CardMetrics.FRAME_BOTTOM));
    }

    private List<DiagramNode> topLevel() {
        return diagram.nodes().stream().filter(node -> node.parent() == null).toList();
    }

    private Map<EdgeId, List<Point>> unmoved(Placement free) {
        var kept = new LinkedHashMap<EdgeId, List<Point>>();
        free.routes().forEach((id, bends) -> {
            var edge = diagram.edge(id);
            if (edge != null
                    && box(edge.from()).equals(free.box(edge.from()))
                    && box(edge.to()).equals(free.box(edge.to()))) {
                kept.put(id, bends);
            }
        });
        return kept;
    }

    private Box box(NodeId id) {
        var box = boxes.get(id);
        if (box == null) {
            throw new IllegalStateException("node " + id + " was not laid out");
        }
        return box;
    }
}
