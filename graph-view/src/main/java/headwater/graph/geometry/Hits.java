package headwater.graph.geometry;

import headwater.graph.Box;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Point;
import headwater.graph.PortRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds what is at a point: ports first, then cards, edges, and the headers of containers.
public final class Hits {
    private static final double PORT_REACH = 12;
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
        var port = port(near, point, reach);
        if (port != null) {
            return port;
        }
        for (var placed : near.reversed()) {
            if (!placed.node().isContainer() && placed.box().contains(point)) {
                return new HitTarget.OnNode(placed.node());
            }
        }
        var edge = edge(drawing, point, EDGE_REACH * scale);
        return edge != null ? edge : frame(near, point);
    }

    private static Box around(Point point, double reach) {
        return new Box(point.x() - reach, point.y() - reach, 2 * reach, 2 * reach);
    }

    private static HitTarget.@Nullable OnPort port(List<PlacedNode> near, Point point, double reach) {
        HitTarget.OnPort best = null;
        double least = reach;
        for (var placed : near) {
            for (boolean output : new boolean[] {false, true}) {
                var ports = output ? placed.node().outputs() : placed.node().inputs();
                for (var port : ports) {
                    var ref = new PortRef(placed.node().id(), port.name(), output);
                    var at = CardMetrics.portPoint(placed.node(), placed.box(), port.name(), output);
                    if (at.distance(point) < least) {
                        least = at.distance(point);
                        best = new HitTarget.OnPort(placed.node(), ref, at);
                    }
                }
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
                && (point.y() <= box.y() + CardMetrics.FRAME_HEADER
                        || !box.grown(-BORDER_REACH).contains(point));
    }

    /// The innermost container around a point, or null.
    public static @Nullable NodeId container(PlacedDiagram drawing, Point point) {
        return drawing.nodesIn(around(point, 0)).reversed().stream()
                .map(PlacedNode::node)
                .filter(DiagramNode::isContainer)
                .map(DiagramNode::id)
                .findFirst()
                .orElse(null);
    }
}
