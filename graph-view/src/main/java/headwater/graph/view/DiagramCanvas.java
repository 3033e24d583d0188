package headwater.graph.view;

import headwater.graph.Box;
import headwater.graph.Point;
import headwater.graph.Viewport;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.paint.DiagramPainter;
import headwater.graph.paint.Drawn;
import headwater.graph.paint.Highlights;
import headwater.graph.paint.Palette;
import headwater.graph.paint.WirePicture;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.canvas.Canvas;
import org.jspecify.annotations.Nullable;

/// The canvas, and what is on it: paints again only what differs.
final class DiagramCanvas {
    /// Below this zoom a repaint is so cheap, and things lie so close, that parts are not worth finding.
    private static final double PARTS_FROM = 0.12;

    private static final int MANY_PARTS = 24;
    private static final double LARGE_SHARE = 0.6;

    private final Canvas canvas = new Canvas();
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

    Canvas canvas() {
        return canvas;
    }

    long repaints() {
        return repaints;
    }

    long fullRepaints() {
        return fullRepaints;
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
        var sight = viewport.seen(width, height).grown(DiagramPainter.REACH);
        var picture = wires.shown(drawing, painter, sight, viewport.zoom());
        var frame = new Frame(drawing, highlights, viewport, palette, picture, width, height);
        var areas = areas(frame);
        shown = frame;
        if (areas.isEmpty()) {
            return Drawn.NOTHING;
        }
        var drawn = Drawn.NOTHING;
        for (var area : areas) {
            drawn = drawn.plus(
                    painter.paint(canvas.getGraphicsContext2D(), drawing, viewport, highlights, picture, area));
        }
        repaints++;
        nodesDrawn += drawn.nodes();
        return drawn;
    }

    private List<Box> areas(Frame now) {
        var before = shown;
        var all = new Box(0, 0, Math.ceil(now.width()), Math.ceil(now.height()));
        if (before == null || !before.sameView(now)) {
            canvas.setWidth(all.width());
            canvas.setHeight(all.height());
            return full(all);
        }
        var parts = new ArrayList<Box>();
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
        boolean tiny = now.viewport().zoom() < PARTS_FROM && !parts.isEmpty();
        return many || tiny ? full(all) : parts;
    }

    private List<Box> full(Box all) {
        fullRepaints++;
        return List.of(all);
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
            double width,
            double height) {
        @SuppressWarnings("ReferenceEquality") // a picture is passed on, never made equal
        boolean sameView(Frame other) {
            return drawing.samePlaces(other.drawing)
                    && highlights.overlay().equals(other.highlights.overlay())
                    && wires == other.wires
                    && viewport.equals(other.viewport)
                    && palette.equals(other.palette)
                    && width == other.width
                    && height == other.height;
        }
    }
}
