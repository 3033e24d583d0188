package headwater.graph.view;

import headwater.graph.Box;
import headwater.graph.Point;
import headwater.graph.geometry.PlacedNode;
import java.util.Collection;
import java.util.function.Function;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// Finds what lies next in a direction.
enum Direction {
    LEFT(-1, 0),
    RIGHT(1, 0),
    UP(0, -1),
    DOWN(0, 1);

    private static final double ASIDE = 2.5;

    private final double x;
    private final double y;

    Direction(double x, double y) {
        this.x = x;
        this.y = y;
    }

    /// The way of an arrow key.
    static Direction of(KeyCode arrow) {
        return switch (arrow) {
            case LEFT, KP_LEFT -> LEFT;
            case RIGHT, KP_RIGHT -> RIGHT;
            case UP, KP_UP -> UP;
            default -> DOWN;
        };
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    /// The nearest that way, or null; what lies aside counts as further off.
    <T> @Nullable T nearest(Point from, Collection<T> all, Function<T, Point> place) {
        T best = null;
        double least = Double.MAX_VALUE;
        for (var one : all) {
            var to = place.apply(one);
            double along = (to.x() - from.x()) * x + (to.y() - from.y()) * y;
            double aside = Math.abs((to.x() - from.x()) * y) + Math.abs((to.y() - from.y()) * x);
            double cost = along + ASIDE * aside;
            if (along > 1 && aside <= 4 * along && cost < least) {
                least = cost;
                best = one;
            }
        }
        return best;
    }

    @Nullable
    PlacedNode nearestNode(Box from, Collection<PlacedNode> all) {
        return nearest(from.centre(), all, placed -> placed.box().centre());
    }
}
