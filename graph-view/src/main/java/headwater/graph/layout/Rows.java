package headwater.graph.layout;

import headwater.graph.Box;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Point;
import java.util.LinkedHashMap;
import java.util.Map;

/// One level in rows, in the order of the diagram: what is left when another method fails.
final class Rows {
    private static final double LEAST_WIDTH = 960;
    private static final double ACROSS = 64;
    private static final double DOWN = 40;

    private Rows() {}

    static Placement place(Level level) {
        double width = width(level);
        var boxes = new LinkedHashMap<NodeId, Box>();
        double x = 0;
        double y = 0;
        double height = 0;
        for (var part : level.parts()) {
            var size = part.size();
            if (x > 0 && x + size.width() > width) {
                x = 0;
                y += height + DOWN;
                height = 0;
            }
            boxes.put(part.node().id(), size.at(new Point(x, y)));
            x += size.width() + ACROSS;
            height = Math.max(height, size.height());
        }
        return new Placement(boxes, Map.of());
    }

    /// Wide enough that the whole is somewhat wider than high.
    private static double width(Level level) {
        double area = level.parts().stream()
                .mapToDouble(
                        part -> (part.size().width() + ACROSS) * (part.size().height() + DOWN))
                .sum();
        return Math.max(LEAST_WIDTH, Math.sqrt(1.6 * area));
    }
}
