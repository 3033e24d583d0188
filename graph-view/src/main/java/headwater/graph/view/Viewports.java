package headwater.graph.view;

import headwater.graph.Box;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Point;
import headwater.graph.Size;
import headwater.graph.Viewport;
import javafx.geometry.Insets;

/// The viewports that show a drawing in a certain way.
final class Viewports {
    static final double LEAST_ZOOM = 0.01;
    static final double MOST_ZOOM = 4;

    private static final double READABLE_ZOOM = 0.6;
    private static final double LEGIBLE_ZOOM = 0.5;
    private static final double MARGIN = 24;
    /// A view with this room shows a small drawing larger than life.
    private static final double LARGE_WIDTH = 1450;
    private static final double LARGE_HEIGHT = 800;
    private static final double LARGE_ZOOM = 1.25;

    private Viewports() {}

    static double allowed(double zoom) {
        return Math.clamp(zoom, LEAST_ZOOM, MOST_ZOOM);
    }

    /// What is left of a view between what lies over its edges, its own buttons too; a side of which less than half is
    /// left counts whole.
    static Box clear(double width, double height, Insets over) {
        double left = width - over.getLeft() - over.getRight();
        double high = height - over.getTop() - Math.max(over.getBottom(), GraphViewSkin.FOOT);
        boolean isWide = left >= width / 2;
        boolean isHigh = high >= height / 2;
        return new Box(
                isWide ? over.getLeft() : 0, isHigh ? over.getTop() : 0, isWide ? left : width, isHigh ? high : height);
    }

    /// What is left of a view between what lies over its edges and what may come to lie there.
    static Size room(double width, double height, Insets over, Insets coming) {
        var left = clear(
                width,
                height,
                new Insets(
                        Math.max(over.getTop(), coming.getTop()),
                        Math.max(over.getRight(), coming.getRight()),
                        Math.max(over.getBottom(), coming.getBottom()),
                        Math.max(over.getLeft(), coming.getLeft())));
        return new Size(left.width(), left.height());
    }

    /// Shows all of a box in the clear part of a view, as near to the middle of all of the view as there is room; at
    /// most at 100%, or 125% where there is much room.
    ///
    /// @param room how large it may be with its margins, in pixels
    /// @param clear in pixels, no smaller than the room
    /// @param all the size of the view, in pixels
    static Viewport fitting(Box bounds, Size room, Box clear, Size all) {
        double across = (room.width() - 2 * MARGIN) / Math.max(1, bounds.width());
        double down = (room.height() - 2 * MARGIN) / Math.max(1, bounds.height());
        boolean isLarge = room.width() >= LARGE_WIDTH && room.height() >= LARGE_HEIGHT;
        double zoom = allowed(Math.min(isLarge ? LARGE_ZOOM : 1, Math.min(across, down)));
        double x = middle(all.width() / 2, bounds.width() * zoom, clear.x(), clear.right());
        double y = middle(all.height() / 2, bounds.height() * zoom, clear.y(), clear.bottom());
        return new Viewport(
                x / zoom - bounds.centre().x(), y / zoom - bounds.centre().y(), zoom);
    }

    /// Where the middle of a length is between two ends: as near to what is wanted as there is room.
    private static double middle(double wanted, double length, double from, double to) {
        double half = length / 2 + MARGIN;
        return from + half < to - half ? Math.clamp(wanted, from + half, to - half) : (from + to) / 2;
    }

    /// Shows a drawing so that it can be read: all of it where that is large enough, else its beginning.
    static Viewport opening(Box bounds, Size room, Box clear, Size all) {
        var fitting = fitting(bounds, room, clear, all);
        if (fitting.zoom() >= LEGIBLE_ZOOM) {
            return fitting;
        }
        double left = start(bounds.x(), bounds.right(), clear.width() / READABLE_ZOOM);
        double top = start(bounds.y(), bounds.bottom(), clear.height() / READABLE_ZOOM);
        return new Viewport(clear.x() / READABLE_ZOOM - left, clear.y() / READABLE_ZOOM - top, READABLE_ZOOM);
    }

    /// Where sight of a length begins along one axis: so that the whole is in its middle, or at the beginning.
    private static double start(double from, double to, double length) {
        double margin = MARGIN / READABLE_ZOOM;
        double spare = length - (to - from);
        return spare >= 2 * margin ? from - spare / 2 : from - margin;
    }

    /// Lets the node next to the hand stay at their place on the screen when the others are placed anew. Where the
    /// whole
    /// drawing stays in sight, it stays as it is: nothing can get lost.
    ///
    /// @param hand where the hand is, in the drawing before
    /// @param clear in pixels
    static Viewport held(Viewport viewport, Placement before, Placement after, Point hand, Box clear) {
        if (seen(viewport, clear).contains(after.bounds())) {
            return viewport;
        }
        NodeId nearest = null;
        double least = Double.MAX_VALUE;
        for (var old : before.boxes().entrySet()) {
            double distance = old.getValue().centre().distance(hand);
            if (distance < least && after.box(old.getKey()) != null) {
                least = distance;
                nearest = old.getKey();
            }
        }
        var from = nearest == null ? null : before.box(nearest);
        var to = nearest == null ? null : after.box(nearest);
        return from == null || to == null
                ? viewport
                : new Viewport(viewport.x() + from.x() - to.x(), viewport.y() + from.y() - to.y(), viewport.zoom());
    }

    private static Box seen(Viewport viewport, Box clear) {
        return Box.between(viewport.toDrawing(clear.x(), clear.y()), viewport.toDrawing(clear.right(), clear.bottom()));
    }

    /// Moves as little as needed to have a box in sight; the upper left of one that is too large.
    static Viewport revealing(Viewport viewport, Box box, Box clear) {
        var seen = seen(viewport, clear);
        double margin = MARGIN / viewport.zoom();
        double dx = shift(box.x() - margin, box.right() + margin, seen.x(), seen.right());
        double dy = shift(box.y() - margin, box.bottom() + margin, seen.y(), seen.bottom());
        return new Viewport(viewport.x() - dx, viewport.y() - dy, viewport.zoom());
    }

    private static double shift(double from, double to, double seenFrom, double seenTo) {
        if (from < seenFrom || to - from > seenTo - seenFrom) {
            return from - seenFrom;
        }
        return Math.max(0, to - seenTo);
    }
}
