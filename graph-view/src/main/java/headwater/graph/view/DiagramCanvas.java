package headwater.graph.view;

import headwater.graph.Box;
import headwater.graph.Point;
import headwater.graph.Viewport;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.paint.DiagramPainter;
import headwater.graph.paint.Drawn;
import headwater.graph.paint.Highlights;
import headwater.graph.paint.Palette;
import headwater.graph.paint.Repaint;
import headwater.graph.paint.Screen;
import headwater.graph.paint.WirePicture;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The canvas, and what is on it: paints again only what differs.
final class DiagramCanvas {
    private static final int MANY_PARTS = 64;
    private static final double LARGE_SHARE = 0.6;

    private final Screen screen = new Screen();
    private final WirePictures wires;
    private DiagramPainter painter = new DiagramPainter(Palette.light());
    private @Nullable Frame shown;
    private long repaints;
    private long fullRepaints;
    private long nodesDrawn;

    /// A canvas on which nothing is drawn yet.
    ///
    /// @param changed called when there is more to draw than there was
    DiagramCanvas(Runnable changed) {
        wires = new WirePictures(changed);
    }

    void dispose() {
        wires.dispose();
    }

    Screen screen() {
        return screen;
    }

    long repaints() {
        return repaints;
    }

    long fullRepaints() {
        return fullRepaints;
    }

    boolean isMakingWires() {
        return wires.isMaking();
    }

    long wirePictures() {
        return wires.count();
    }

    long nodesDrawn() {
        return nodesDrawn;
    }

    /// Brings the canvas to a drawing; answers what was drawn.
    Drawn paint(
            PlacedDiagram drawing,
            Highlights highlights,
            Viewport viewport,
            Palette palette,
            double width,
            double height) {
        if (!painter.palette().equals(palette)) {
            painter = new DiagramPainter(palette);
        }
        double scale = scale();
        var sight = viewport.seen(width, height).grown(DiagramPainter.REACH);
        var picture = wires.shown(drawing, painter, sight, viewport.zoom(), scale);
        var frame = new Frame(drawing, highlights, viewport, palette, picture, scale, width, height);
        var repaint = repaint(frame);
        shown = frame;
        if (repaint.parts().isEmpty()) {
            return Drawn.NOTHING;
        }
        var drawn = painter.paint(screen, drawing, viewport, highlights, picture, repaint);
        repaints++;
        fullRepaints += repaint.isAll() ? 1 : 0;
        nodesDrawn += drawn.nodes();
        return drawn;
    }

    /// Pixels of the window for each of the canvas.
    private double scale() {
        var window = screen.window();
        return window == null ? 1 : window.getRenderScaleX();
    }

    private Repaint repaint(Frame now) {
        var before = shown;
        var all = new Box(0, 0, Math.ceil(now.width()), Math.ceil(now.height()));
        if (before == null || !before.sameView(now)) {
            screen.resize(all.width(), all.height());
            return Repaint.all(all, now.scale());
        }
        double dx = now.viewport().left() - before.viewport().left();
        double dy = now.viewport().top() - before.viewport().top();
        var parts = uncovered(all, dx, dy);
        var sight = now.viewport().seen(now.width(), now.height());
        for (var dirty :
                DirtyAreas.between(before.drawing(), before.highlights(), now.drawing(), now.highlights(), sight)) {
            var part = pixels(dirty, now.viewport(), all);
            if (part != null) {
                parts.add(part);
            }
        }
        double share = parts.stream().mapToDouble(DiagramCanvas::area).sum();
        boolean many = parts.size() > MANY_PARTS || share > LARGE_SHARE * area(all);
        return many || !now.canMove(dx, dy)
                ? Repaint.all(all, now.scale())
                : new Repaint(all, now.scale(), dx, dy, parts);
    }

    /// What there is to see beside what has moved.
    private static List<Box> uncovered(Box all, double dx, double dy) {
        var parts = new ArrayList<Box>();
        if (dx != 0) {
            double wide = Math.min(Math.abs(dx), all.width());
            parts.add(new Box(dx > 0 ? 0 : all.width() - wide, 0, wide, all.height()));
        }
        if (dy != 0) {
            double high = Math.min(Math.abs(dy), all.height());
            parts.add(new Box(0, dy > 0 ? 0 : all.height() - high, all.width(), high));
        }
        return parts;
    }

    private static double area(Box box) {
        return box.width() * box.height();
    }

    private static @Nullable Box pixels(Box dirty, Viewport viewport, Box all) {
        var from = viewport.toScreen(dirty.corner());
        var to = viewport.toScreen(new Point(dirty.right(), dirty.bottom()));
        double left = Math.max(0, Math.floor(from.x()) - 1);
        double top = Math.max(0, Math.floor(from.y()) - 1);
        double right = Math.min(all.width(), Math.ceil(to.x()) + 1);
        double bottom = Math.min(all.height(), Math.ceil(to.y()) + 1);
        return right <= left || bottom <= top ? null : new Box(left, top, right - left, bottom - top);
    }

    private record Frame(
            PlacedDiagram drawing,
            Highlights highlights,
            Viewport viewport,
            Palette palette,
            @Nullable WirePicture wires,
            double scale,
            double width,
            double height) {
        /// Whether things are where they are in the other frame, or have moved all together.
        @SuppressWarnings("ReferenceEquality") // a picture is passed on, never made equal
        boolean sameView(Frame other) {
            return drawing.samePlaces(other.drawing)
                    && highlights.overlay().equals(other.highlights.overlay())
                    && wires == other.wires
                    && viewport.zoom() == other.viewport.zoom()
                    && palette.equals(other.palette)
                    && scale == other.scale
                    && width == other.width
                    && height == other.height;
        }

        boolean canMove(double dx, double dy) {
            boolean isWhole = dx * scale == Math.rint(dx * scale) && dy * scale == Math.rint(dy * scale);
            return (dx == 0 && dy == 0) || (isWhole && DiagramPainter.canMove(drawing));
        }
    }
}
