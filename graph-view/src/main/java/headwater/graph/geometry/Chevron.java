package headwater.graph.geometry;

import headwater.graph.Box;
import headwater.graph.DiagramNode;
import headwater.graph.Point;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The small arrow on a node marked `foldable`, by which it is opened and closed in its place: at the right end of its
/// first line, pointing down on what is open, right on what is closed.
public final class Chevron {
    /// What it takes at the right end of a container's header.
    public static final double WIDTH = 14;

    private static final String MARK = "foldable";
    private static final double SIZE = 14;
    /// The sides of the square that can be clicked.
    private static final double REACH = 24;
    private static final double FROM_RIGHT = 12;
    /// In the margin that a card has beside its name.
    private static final double CARD_FROM_RIGHT = 5.5;
    private static final double FIRST_LINE = 15;

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
        var detail = Detail.of(zoom);
        boolean isLarge = node.isContainer() ? detail.hasNames() : detail == Detail.FULL;
        if (!isOn(node) || !isLarge) {
            return null;
        }
        var centre = node.isContainer()
                ? new Point(box.right() - FROM_RIGHT, box.y() + CardMetrics.HEADER / 2)
                : new Point(box.right() - CARD_FROM_RIGHT, box.y() + FIRST_LINE);
        return square(centre);
    }

    private static Box square(Point centre) {
        return new Box(centre.x() - SIZE / 2, centre.y() - SIZE / 2, SIZE, SIZE);
    }

    /// Whether a point is on the arrow of a node, or near it.
    public static boolean isAt(PlacedNode placed, Point point, double zoom) {
        var arrow = box(placed, zoom);
        var box = placed.box();
        return arrow != null
                && point.x() >= box.right() - REACH
                && point.x() <= box.right()
                && Math.abs(point.y() - arrow.centre().y()) <= REACH / 2;
    }

    /// The line that is drawn in its box.
    public static List<Point> line(DiagramNode node, Box arrow) {
        var middle = arrow.centre();
        if (node.isContainer()) {
            return List.of(middle.plus(-4, -2), middle.plus(0, 2), middle.plus(4, -2));
        }
        // No wider than the margin beside a name.
        return node.lines().isEmpty()
                ? List.of(middle.plus(-1.5, -3), middle.plus(1.5, 0), middle.plus(-1.5, 3))
                : List.of(middle.plus(-3, -1.5), middle.plus(0, 1.5), middle.plus(3, -1.5));
    }
}
