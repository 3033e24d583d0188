package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.Viewport;
import headwater.graph.geometry.PlacedDiagram;
import java.util.function.Supplier;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/// Draws what is in sight of a drawing on a screen. FX thread only, but for
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

    /// Blocks are not smaller, in pixels, and so reach beyond nodes that are.
    private static final double LEAST_BLOCK = 2;

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

    /// Draws what is to be painted, ground included.
    ///
    /// @param wires a picture of the wires, or null where they are drawn one by one
    /// @return how many nodes were drawn, and how many wires, or can be seen where there is a picture of them
    public Drawn paint(
            Screen screen,
            PlacedDiagram drawing,
            Viewport viewport,
            Highlights highlights,
            @Nullable WirePicture wires,
            Repaint repaint) {
        if (isLarge(drawing)) {
            var scene = new PixelPainter.Scene(drawing, viewport, highlights, wires);
            screen.draw(pixels.draw(scene, repaint), viewport, canvas -> {
                var pen = pen(canvas, viewport);
                pixels.write(pen.surface(), scene, repaint.canvas());
                around(pen, drawing, highlights);
            });
        } else {
            screen.draw(
                    context -> repaint.parts().forEach(part -> paint(context, drawing, viewport, highlights, part)));
        }
        int nodes = 0;
        int edges = 0;
        for (var part : repaint.parts()) {
            var sight = sight(viewport, part);
            nodes += drawing.numbersIn(sight).cardinality();
            edges += wires == null ? drawing.countEdgesIn(sight) : 0;
        }
        return new Drawn(
                nodes,
                wires == null
                        ? edges
                        : wires.count(drawing, sight(viewport, repaint.canvas()), viewport.zoom(), repaint.scale()));
    }

    private Pen pen(Supplier<GraphicsContext> canvas, Viewport viewport) {
        return new Pen(new CanvasSurface(canvas, viewport, texts), palette, fonts, texts, viewport.zoom());
    }

    private void paint(
            GraphicsContext context, PlacedDiagram drawing, Viewport viewport, Highlights highlights, Box part) {
        var sight = sight(viewport, part);
        context.save();
        context.beginPath();
        context.rect(part.x(), part.y(), part.width(), part.height());
        context.clip();
        background.draw(context, viewport, part);
        inDrawingUnits(context, viewport);
        var pen = pen(() -> context, viewport);
        new ScenePainter(pen, drawing, highlights).draw(drawing.nodesIn(sight), drawing.edgesIn(sight));
        around(pen, drawing, highlights);
        context.restore();
    }

    private static void around(Pen pen, PlacedDiagram drawing, Highlights highlights) {
        new BracketPainter(pen).draw(drawing);
        new OverlayPainter(pen).draw(drawing, highlights);
    }

    /// What is to be drawn in a part of the canvas: what is there, and what reaches into it.
    static Box sight(Viewport viewport, Box part) {
        var corner = viewport.toDrawing(part.x(), part.y());
        double zoom = viewport.zoom();
        return new Box(corner.x(), corner.y(), part.width() / zoom, part.height() / zoom)
                .grown(REACH + LEAST_BLOCK / zoom);
    }

    private static boolean isLarge(PlacedDiagram drawing) {
        return drawing.nodes().size() + drawing.edges().size() > LARGE;
    }

    /// Whether what is on the canvas of a drawing can be moved, instead of being painted again.
    public static boolean canMove(PlacedDiagram drawing) {
        return isLarge(drawing);
    }

    /// Whether the wires in sight are so many that a picture of them is to be drawn instead.
    public static boolean needsWirePicture(PlacedDiagram drawing, Box sight) {
        return isLarge(drawing) && drawing.countEdgesIn(sight) > MANY_EDGES;
    }

    /// A picture of the wires in sight and around it. May be called on any thread.
    ///
    /// @param scale pixels of the screen for each of the canvas
    public WirePicture wires(PlacedDiagram drawing, Box sight, double zoom, double scale) {
        double around = AROUND * Math.max(sight.width(), sight.height());
        var part = sight.grown(around).intersection(drawing.bounds().grown(REACH));
        // Whole pixels: else every picture would blur lines in another way.
        double pixel = 1 / (zoom * scale);
        double left = Math.floor(part.x() / pixel) * pixel;
        double top = Math.floor(part.y() / pixel) * pixel;
        var whole = new Box(left, top, part.right() - left, part.bottom() - top);
        return pixels.wires(drawing, whole, zoom, scale);
    }

    static void inDrawingUnits(GraphicsContext context, Viewport viewport) {
        context.translate(viewport.left(), viewport.top());
        context.scale(viewport.zoom(), viewport.zoom());
    }
}
