package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.Viewport;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.geometry.PlacedEdge;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/// Draws what is in sight of a drawing on a graphics context. FX thread only, but for
/// [#wires]; keep one for each palette.
public final class DiagramPainter {
    /// How far a node's looks reach beyond its box: shadow, pile, ports, glow.
    public static final double REACH = 16;

    /// From so many nodes and edges on a drawing is drawn by software: see [PixelPainter].
    private static final int LARGE = 200;
    /// How many edges in sight are drawn one by one.
    private static final int MANY_EDGES = 600;
    /// How much of what is around the sight a picture of the wires shows too, as a share of the sight.
    private static final double AROUND = 0.25;

    private final Palette palette;
    private final Fonts fonts;
    private final Texts texts = new Texts();
    private final BackgroundPainter background;
    private final PixelPainter pixels;

    public DiagramPainter(Palette palette) {
        this.palette = palette;
        this.fonts = Fonts.of(palette);
        this.background = new BackgroundPainter(palette);
        this.pixels = new PixelPainter(palette, fonts, texts);
    }

    public Palette palette() {
        return palette;
    }

    /// Draws everything in one part of the canvas, ground included.
    ///
    /// @param wires a picture of the wires, or null where they are drawn one by one
    /// @param area the part, in whole pixels
    /// @return what was drawn
    public Drawn paint(
            GraphicsContext context,
            PlacedDiagram drawing,
            Viewport viewport,
            Highlights highlights,
            @Nullable WirePicture wires,
            Box area) {
        double zoom = viewport.zoom();
        var corner = viewport.toDrawing(area.x(), area.y());
        var sight = new Box(corner.x(), corner.y(), area.width() / zoom, area.height() / zoom).grown(REACH);
        context.save();
        context.beginPath();
        context.rect(area.x(), area.y(), area.width(), area.height());
        context.clip();
        var nodes = drawing.nodesIn(sight);
        var edges = wires == null ? drawing.edgesIn(sight) : List.<PlacedEdge>of();
        var pen = new Pen(new CanvasSurface(context), palette, fonts, texts, zoom);
        if (isLarge(drawing)) {
            var seen = new PixelPainter.Sight(viewport, area, nodes, edges);
            pixels.draw(context, drawing, seen, highlights, wires, scale(context));
        } else {
            background.draw(context, viewport, area);
            inDrawingUnits(context, viewport);
            new ScenePainter(pen, drawing, highlights).draw(nodes, edges);
        }
        new OverlayPainter(pen).draw(drawing, highlights);
        context.restore();
        return new Drawn(nodes.size(), wires == null ? edges.size() : wires.count(drawing, sight, zoom));
    }

    private static boolean isLarge(PlacedDiagram drawing) {
        return drawing.nodes().size() + drawing.edges().size() > LARGE;
    }

    /// Pixels of the screen for each of the canvas.
    private static double scale(GraphicsContext context) {
        var scene = context.getCanvas().getScene();
        return scene == null || scene.getWindow() == null
                ? 1
                : scene.getWindow().getRenderScaleX();
    }

    /// Whether the wires in sight are so many that a picture of them is to be drawn instead.
    public static boolean needsWirePicture(PlacedDiagram drawing, Box sight) {
        return isLarge(drawing) && drawing.countEdgesIn(sight) > MANY_EDGES;
    }

    /// A picture of the wires in sight and around it. May be called on any thread.
    public WirePicture wires(PlacedDiagram drawing, Box sight, double zoom) {
        double around = AROUND * Math.max(sight.width(), sight.height());
        var part = sight.grown(around).intersection(drawing.bounds().grown(REACH));
        return pixels.wires(drawing, part, zoom);
    }

    /// Whole pixels at 100%, so that thin lines stay thin.
    static void inDrawingUnits(GraphicsContext context, Viewport viewport) {
        double zoom = viewport.zoom();
        context.translate(Math.rint(viewport.x() * zoom), Math.rint(viewport.y() * zoom));
        context.scale(zoom, zoom);
    }
}
