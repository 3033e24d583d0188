package headwater.graph.layout;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.EdgeId;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Point;
import headwater.graph.geometry.EdgePath;
import headwater.graph.geometry.PlacedDiagram;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Decides which edges go by their bend points: those whose plain curve would cross another node.
final class Routes {
    private Routes() {}

    static Placement worthTaking(Diagram diagram, Placement placement) {
        var straight = PlacedDiagram.of(diagram, new Placement(placement.boxes(), Map.of()));
        var kept = new LinkedHashMap<EdgeId, List<Point>>();
        placement.routes().forEach((id, bends) -> {
            var placed = straight.edge(id);
            if (placed != null && !bends.isEmpty() && inTheWay(straight, placed.edge(), placed.path()) > 0) {
                var bent = EdgePath.between(
                        placed.path().start(), bends, placed.path().end());
                if (forward(placed.path(), bends)
                        && inTheWay(straight, placed.edge(), bent) < inTheWay(straight, placed.edge(), placed.path())) {
                    kept.put(id, bends);
                }
            }
        });
        return new Placement(placement.boxes(), kept);
    }

    private static boolean forward(EdgePath path, List<Point> bends) {
        double x = path.start().x();
        for (var bend : bends) {
            if (bend.x() < x) {
                return false;
            }
            x = bend.x();
        }
        return path.end().x() >= x;
    }

    private static long inTheWay(PlacedDiagram drawing, DiagramEdge edge, EdgePath path) {
        return drawing.nodesIn(path.bounds()).stream()
                .filter(other -> !isEnd(drawing.diagram(), edge, other.node().id()))
                .map(placed -> placed.box())
                .filter(box -> path.crosses(grownABit(box)))
                .count();
    }

    private static Box grownABit(Box box) {
        return box.grown(2);
    }

    private static boolean isEnd(Diagram diagram, DiagramEdge edge, NodeId other) {
        return diagram.holds(other, edge.from()) || diagram.holds(other, edge.to());
    }
}
