package headwater.graph.geometry;

import headwater.graph.Box;
import headwater.graph.DiagramNode;
import headwater.graph.Point;
import headwater.graph.Port;
import headwater.graph.PortRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds what is at a point: the arrows that open and close nodes first, then ports, cards, edges, and the headers of
/// containers.
public final class Hits {
    private static final double PORT_REACH = 12;
    /// Between two cards beside each other the middle belongs to the wire.
    private static final double BETWEEN = 0.6;
    private static final double PORT_MARK = 6;
    private static final double EDGE_REACH = 6;
    private static final double BORDER_REACH = 5;

    private Hits() {}

    /// What is at a point.
    ///
    /// @param zoom how large the drawing is shown, so that reach is the same on the screen
    public static HitTarget at(PlacedDiagram drawing, Point point, double zoom) {
        double scale = Math.max(1, 1 / zoom);
        double reach = PORT_REACH * Math.min(scale, 1.5);
        var near = drawing.nodesIn(around(point, reach));
        for (var placed : near) {
            if (Chevron.isAt(placed, point, zoom) && !isOnPort(placed, point)) {
                return new HitTarget.OnNode(placed.node());
            }
        }
        var card = card(near, point);
        var edge = card != null ? null : edge(drawing, point, EDGE_REACH * scale);
        var port = port(drawing, near, point, edge == null ? reach : reach * BETWEEN);
        if (port != null) {
            return port;
        }
        if (card != null) {
            return new HitTarget.OnNode(card.node());
        }
        return edge != null ? edge : frame(near, point);
    }

    private static @Nullable PlacedNode card(List<PlacedNode> near, Point point) {
        for (var placed : near.reversed()) {
            if (!placed.node().isContainer() && placed.box().contains(point)) {
                return placed;
            }
        }
        return null;
    }

    /// Whether a point is on the mark of the output, which an arrow leaves free.
    private static boolean isOnPort(PlacedNode placed, Point point) {
        var node = placed.node();
        return !node.outputs().isEmpty()
                && CardMetrics.portPoint(node, placed.box(), true).distance(point) <= PORT_MARK;
    }

    /// The node whose caption is at a point; null for none.
    public static @Nullable DiagramNode caption(PlacedDiagram drawing, Point point) {
        return drawing.placement().captions().entrySet().stream()
                .filter(caption -> caption.getValue().contains(point))
                .findFirst()
                .map(caption -> drawing.diagram().node(caption.getKey()))
                .orElse(null);
    }

    private static Box around(Point point, double reach) {
        return new Box(point.x() - reach, point.y() - reach, 2 * reach, 2 * reach);
    }

    private static HitTarget.@Nullable OnPort port(
            PlacedDiagram drawing, List<PlacedNode> near, Point point, double reach) {
        HitTarget.OnPort best = null;
        double least = reach;
        for (var placed : near) {
            var node = placed.node();
            if (node.isContainer()) {
                continue;
            }
            for (boolean output : new boolean[] {false, true}) {
                var ports = output ? node.outputs() : node.inputs();
                var at = CardMetrics.portPoint(node, placed.box(), output);
                if (!ports.isEmpty() && at.distance(point) < least) {
                    least = at.distance(point);
                    best = new HitTarget.OnPort(node, new PortRef(node.id(), sole(ports), output), at, null);
                }
            }
        }
        var end = end(drawing, point, least);
        return end == null ? best : end;
    }

    /// The name of the only port; "" where there are several to choose from.
    private static String sole(List<Port> ports) {
        return ports.size() == 1 ? ports.getFirst().name() : "";
    }

    /// The end of an edge that is nearer than a port: it is at the port that the edge ends at.
    private static HitTarget.@Nullable OnPort end(PlacedDiagram drawing, Point point, double reach) {
        HitTarget.OnPort best = null;
        double least = reach;
        for (var placed : drawing.edgesIn(around(point, reach))) {
            var edge = placed.edge();
            var node = drawing.node(edge.to());
            double distance = placed.path().end().distance(point);
            if (node != null && !edge.isOrder() && distance <= least) {
                least = distance;
                var port = new PortRef(edge.to(), edge.toPort(), false);
                best = new HitTarget.OnPort(node.node(), port, placed.path().end(), edge.id());
            }
        }
        return best;
    }

    private static HitTarget.@Nullable OnEdge edge(PlacedDiagram drawing, Point point, double reach) {
        HitTarget.OnEdge best = null;
        double least = reach;
        for (var placed : drawing.edgesIn(around(point, reach))) {
            double distance = placed.path().distance(point);
            if (distance <= least) {
                least = distance;
                best = new HitTarget.OnEdge(placed.edge());
            }
        }
        return best;
    }

    private static HitTarget frame(List<PlacedNode> near, Point point) {
        for (var placed : near.reversed()) {
            if (placed.node().isContainer() && onFrame(placed.box(), point)) {
                return new HitTarget.OnNode(placed.node());
            }
        }
        return new HitTarget.OnGround();
    }

    private static boolean onFrame(Box box, Point point) {
        return box.contains(point)
                && (point.y() <= box.y() + CardMetrics.HEADER
                        || !box.grown(-BORDER_REACH).contains(point));
    }
}
