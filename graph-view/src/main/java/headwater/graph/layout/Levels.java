package headwater.graph.layout;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramNode;
import headwater.graph.EdgeId;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Point;
import headwater.graph.geometry.CardMetrics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Places a diagram of containers in containers by a method that knows flat graphs only: the innermost level first,
/// so that a container has its size and its ports when the level around it is placed.
final class Levels {
    private final Diagram diagram;
    private final Function<Level, Placement> method;
    private final Map<NodeId, Box> sizes = new HashMap<>();
    private final Map<NodeId, Point> corners = new HashMap<>();
    private final Map<@Nullable NodeId, List<DiagramEdge>> edges = new HashMap<>();
    private final Map<@Nullable NodeId, Map<EdgeId, List<Point>>> routes = new LinkedHashMap<>();

    private Levels(Diagram diagram, Function<Level, Placement> method) {
        this.diagram = diagram;
        this.method = method;
    }

    /// Places all nodes of a diagram.
    ///
    /// @param method places the parts of one level, wherever it likes
    /// @throws CancellationException when the calling thread is interrupted meanwhile
    static Placement place(Diagram diagram, Function<Level, Placement> method) {
        return new Levels(diagram, method).placed();
    }

    private Placement placed() {
        for (var edge : diagram.edges()) {
            // Edges between a container and what is in it say nothing about places.
            if (!diagram.holds(edge.from(), edge.to()) && !diagram.holds(edge.to(), edge.from())) {
                edges.computeIfAbsent(around(edge), _ -> new ArrayList<>()).add(edge);
            }
        }
        // Containers come before what is in them; no recursion, as they may be nested as deep as someone likes.
        for (var node : List.copyOf(diagram.nodes()).reversed()) {
            var inner = diagram.children(node.id());
            var least = CardMetrics.size(node);
            sizes.put(node.id(), inner.isEmpty() ? least : around(node.id(), inner, least));
        }
        var top = diagram.nodes().stream().filter(node -> node.parent() == null).toList();
        place(null, top, 0, 0);
        return absolute();
    }

    private Box around(NodeId container, List<DiagramNode> inner, Box least) {
        var content = place(container, inner, CardMetrics.FRAME_PADDING, CardMetrics.FRAME_TOP);
        return new Box(
                0,
                0,
                Math.max(least.width(), content.width() + 2 * CardMetrics.FRAME_PADDING),
                Math.max(least.height(), content.height() + CardMetrics.FRAME_TOP + CardMetrics.FRAME_BOTTOM));
    }

    /// Places one level; its upper left corner is at the point given, seen from the container.
    private Box place(@Nullable NodeId container, Collection<DiagramNode> nodes, double left, double top) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("layout was interrupted");
        }
        var parts = nodes.stream()
                .map(node -> new Level.Part(node, known(sizes.get(node.id()))))
                .toList();
        var links = edges.getOrDefault(container, List.of()).stream()
                .map(edge -> link(edge, container))
                .toList();
        var placement = method.apply(new Level(parts, links));
        var bounds = placement.bounds();
        double dx = left - bounds.x();
        double dy = top - bounds.y();
        placement.boxes().forEach((id, box) -> corners.put(id, new Point(box.x() + dx, box.y() + dy)));
        var moved = new LinkedHashMap<EdgeId, List<Point>>();
        placement
                .routes()
                .forEach((id, bends) -> moved.put(
                        id, bends.stream().map(bend -> bend.plus(dx, dy)).toList()));
        routes.put(container, moved);
        return bounds;
    }

    private Level.Link link(DiagramEdge edge, @Nullable NodeId container) {
        var from = known(diagram.node(edge.from()));
        var to = known(diagram.node(edge.to()));
        double fromOffset = CardMetrics.portOffset(from, edge.fromPort(), true);
        double toOffset = CardMetrics.portOffset(to, edge.toPort(), false);
        while (!isIn(from, container)) {
            fromOffset += known(corners.get(from.id())).y();
            from = parent(from);
        }
        while (!isIn(to, container)) {
            toOffset += known(corners.get(to.id())).y();
            to = parent(to);
        }
        return new Level.Link(edge, from.id(), fromOffset, to.id(), toOffset);
    }

    /// The innermost container around both ends, or null when only the diagram is.
    private @Nullable NodeId around(DiagramEdge edge) {
        var container = known(diagram.node(edge.from())).parent();
        while (container != null && !diagram.holds(container, edge.to())) {
            container = known(diagram.node(container)).parent();
        }
        return container;
    }

    private static boolean isIn(DiagramNode node, @Nullable NodeId container) {
        var parent = node.parent();
        return parent == null ? container == null : parent.equals(container);
    }

    private DiagramNode parent(DiagramNode node) {
        var parent = node.parent();
        return known(parent == null ? null : diagram.node(parent));
    }

    private Placement absolute() {
        var boxes = new LinkedHashMap<NodeId, Box>();
        for (var node : diagram.nodes()) {
            var parent = node.parent();
            var origin =
                    parent == null ? Point.ORIGIN : known(boxes.get(parent)).corner();
            var corner = known(corners.get(node.id())).plus(origin.x(), origin.y());
            boxes.put(node.id(), known(sizes.get(node.id())).at(corner));
        }
        var bends = new LinkedHashMap<EdgeId, List<Point>>();
        routes.forEach((container, local) -> {
            var origin = container == null
                    ? Point.ORIGIN
                    : known(boxes.get(container)).corner();
            local.forEach((id, points) -> bends.put(
                    id,
                    points.stream()
                            .map(point -> point.plus(origin.x(), origin.y()))
                            .toList()));
        });
        return new Placement(boxes, bends);
    }

    private static <T> T known(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a node of the diagram was not placed");
        }
        return value;
    }
}
