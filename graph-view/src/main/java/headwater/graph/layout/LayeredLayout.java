package headwater.graph.layout;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Point;
import java.util.LinkedHashMap;
import java.util.Map;

/// Left to right in layers, containers around their children.
public final class LayeredLayout implements Layout {
    @Override
    public Placement place(Diagram diagram, Map<NodeId, Point> pinned) {
        var boxes = new LinkedHashMap<NodeId, Box>();
        double x = 0;
        for (var node : diagram.nodes()) {
            var corner = pinned.getOrDefault(node.id(), new Point(x, 0));
            boxes.put(node.id(), new Box(corner.x(), corner.y(), 200, 56));
            x += 248;
        }
        return new Placement(boxes, Map.of());
    }
}
