package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.Viewport;
import headwater.graph.geometry.PlacedDiagram;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;

/// Draws what is in sight of a drawing on a graphics context. FX thread only; keep one for each palette.
public final class DiagramPainter {
    /// How far a node's looks reach beyond its box: shadow, pile, ports, glow.
    public static final double REACH = 16;

    private static final int MANY_NODES = 1_500;
    private static final int MANY_EDGES = 6_000;

    private final Palette palette;
    private final Fonts fonts;
    private final Texts texts = new Texts();
    private final BackgroundPainter background;
    private final OverviewPainter overview;

    public DiagramPainter(Palette palette) {
        this.palette = palette;
        this.fonts = Fonts.of(palette);
        this.background = new BackgroundPainter(palette);
        this.overview = new OverviewPainter(palette);
    }

    public Palette palette() {
        return palette;
    }

    /// Draws everything in one part of the canvas, ground included.
    ///
    /// @param area the part, in whole pixels
    /// @return what was drawn
    public Drawn paint(
            GraphicsContext context, PlacedDiagram drawing, Viewport viewport, Highlights highlights, Box area) {
        double zoom = viewport.zoom();
        var pen = new Pen(new CanvasSurface(context), palette, fonts, texts, zoom);
        var corner = viewport.toDrawing(area.x(), area.y());
        var sight = new Box(corner.x(), corner.y(), area.width() / zoom, area.height() / zoom).grown(REACH);
        context.save();
        context.beginPath();
        context.rect(area.x(), area.y(), area.width(), area.height());
        context.clip();
        background.draw(context, viewport, area);
        var nodes = drawing.nodesIn(sight);
        var edges = drawing.edgesIn(sight);
        int lines = 0;
        if (Detail.of(zoom) == Detail.BLOCKS && nodes.size() > MANY_NODES) {
            overview.draw(context, nodes, highlights, viewport, area);
            inDrawingUnits(context, viewport);
        } else {
            inDrawingUnits(context, viewport);
            lines = edges.size() > MANY_EDGES ? 0 : edges.size();
            new ScenePainter(pen, drawing, highlights).draw(nodes, lines == 0 ? List.of() : edges);
        }
        new OverlayPainter(pen).draw(drawing, highlights);
        context.restore();
        return new Drawn(nodes.size(), lines);
    }

    /// Whole pixels at 100%, so that thin lines stay thin.
    private static void inDrawingUnits(GraphicsContext context, Viewport viewport) {
        double zoom = viewport.zoom();
        context.translate(Math.rint(viewport.x() * zoom), Math.rint(viewport.y() * zoom));
        context.scale(zoom, zoom);
    }
}
