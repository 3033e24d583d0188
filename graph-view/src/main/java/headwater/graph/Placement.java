package headwater.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where each node of a diagram is and how large, and by which points an edge goes if not straight from port to
/// port.
///
/// @param routes for some edges, points between the two ports to be passed in order
public record Placement(Map<NodeId, Box> boxes, Map<EdgeId, List<Point>> routes) {
    public static final Placement EMPTY = new Placement(Map.of(), Map.of());

    public Placement {
        boxes = Collections.unmodifiableMap(new LinkedHashMap<>(boxes));
        routes = Collections.unmodifiableMap(new LinkedHashMap<>(routes));
    }

    /// The box of a node, or null when the node is not placed.
    public @Nullable Box box(NodeId id) {
        return boxes.get(id);
    }

    /// The smallest box around all nodes; a box without size at the origin when there is none.
    public Box bounds() {
        return boxes.values().stream().reduce(Box::union).orElse(new Box(0, 0, 0, 0));
    }
}
