package headwater.graph.view;

import headwater.graph.Box;
import headwater.graph.Viewport;

/// The viewports that show a drawing in a certain way.
final class Viewports {
    static final double LEAST_ZOOM = 0.01;
    static final double MOST_ZOOM = 4;

    private static final double READABLE_ZOOM = 0.6;
    private static final double LEGIBLE_ZOOM = 0.5;
    private static final double MARGIN = 24;

    private Viewports() {}

    static double allowed(double zoom) {
        return Math.clamp(zoom, LEAST_ZOOM, MOST_ZOOM);
    }

    /// Shows all of a box in the middle of the clear part of a view, at most at 100%.
    ///
    /// @param clear in pixels
    static Viewport fitting(Box bounds, Box clear) {
        double across = (clear.width() - 2 * MARGIN) / Math.max(1, bounds.width());
        double down = (clear.height() - 2 * MARGIN) / Math.max(1, bounds.height());
        double zoom = allowed(Math.min(1, Math.min(across, down)));
        return new Viewport(
                clear.centre().x() / zoom - bounds.centre().x(),
                clear.centre().y() / zoom - bounds.centre().y(),
                zoom);
    }

    /// Shows a drawing so that it can be read: all of it where that is large enough, else its beginning.
    static Viewport opening(Box bounds, Box clear) {
        var fitting = fitting(bounds, clear);
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

    /// Moves as little as needed to have a box in sight; the upper left of one that is too large.
    static Viewport revealing(Viewport viewport, Box box, Box clear) {
        var seen = Box.between(
                viewport.toDrawing(clear.x(), clear.y()), viewport.toDrawing(clear.right(), clear.bottom()));
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
