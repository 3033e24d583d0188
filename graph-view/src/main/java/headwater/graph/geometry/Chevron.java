package headwater.graph.geometry;

import headwater.graph.Box;
import headwater.graph.DiagramNode;
import headwater.graph.Point;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The small arrow on a node marked `foldable`, by which it is opened and closed in its place: it points down on what
/// is open, right on what is closed.
public final class Chevron {
    /// How much wider it makes the header of a container.
    public static final double WIDTH = 14;

    private static final String MARK = "foldable";
    private static final double SIZE = 14;
    private static final double CARD_FROM = 0.77;
    private static final double CONTAINER_FROM = 0.4;

    private Chevron() {}

    /// Whether a node has one.
    public static boolean isOn(DiagramNode node) {
        return node.status().marked(MARK);
    }

    /// Where it is; null on a node without one, and where the drawing is too small for it.
    ///
    /// @param zoom how large the drawing is shown
    public static @Nullable Box box(PlacedNode placed, double zoom) {
        var node = placed.node();
        var box = placed.box();
        if (!isOn(node) || zoom < (node.isContainer() ? CONTAINER_FROM : CARD_FROM)) {
            return null;
        }
        // In a header before the icon, on a card below it.
        return node.isContainer()
                ? new Box(box.x() + 7, box.y() + (CardMetrics.HEADER - SIZE) / 2, SIZE, SIZE)
                : new Box(box.x() + 12, box.y() + 30, SIZE, SIZE);
    }

    /// Whether a point is on the arrow of a node.
    public static boolean isAt(PlacedNode placed, Point point, double zoom) {
        var arrow = box(placed, zoom);
        return arrow != null && arrow.contains(point);
    }

    /// The line that is drawn in its box.
    public static List<Point> line(DiagramNode node, Box arrow) {
        var middle = arrow.centre();
        return node.isContainer() || !node.lines().isEmpty()
                ? List.of(middle.plus(-4, -2), middle.plus(0, 2), middle.plus(4, -2))
                : List.of(middle.plus(-2, -4), middle.plus(2, 0), middle.plus(-2, 4));
    }
}
