package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.EdgeId;
import headwater.graph.Tone;
import headwater.graph.Viewport;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.geometry.PlacedEdge;
import headwater.graph.geometry.PlacedNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/// Draws large drawings: everything but words by software into pixels, which become one image on the canvas, with the
/// words over it. A canvas takes ten times as long for a rounded box.
final class PixelPainter {
    private static final double FAINT = 0.55;

    private final Palette palette;
    private final Fonts fonts;
    private final Texts texts;
    private final GlyphStencils stencils = new GlyphStencils();
    private final Map<Tone, Integer> tones = new HashMap<>();
    // Two in turn: the render thread may still read the one of the frame before.
    private PixelImage next = new PixelImage(1, 1);
    private PixelImage last = new PixelImage(1, 1);

    PixelPainter(Palette palette, Fonts fonts, Texts texts) {
        this.palette = palette;
        this.fonts = fonts;
        this.texts = texts;
    }

    /// Draws what is in sight, on pixels and then on the canvas.
    ///
    /// @param wires a picture of the wires, or null to draw them one by one
    /// @param scale pixels of the screen for each of the canvas
    void draw(
            GraphicsContext context,
            PlacedDiagram drawing,
            Sight sight,
            Highlights highlights,
            @Nullable WirePicture wires,
            double scale) {
        int width = (int) Math.ceil(sight.area().width() * scale);
        int height = (int) Math.ceil(sight.area().height() * scale);
        var image = next.hasSize(width, height) ? next : new PixelImage(width, height);
        next = last;
        last = image;
        image.update(raster -> {
            var surface = sight.surface(raster, stencils, scale);
            ground(raster, sight, scale);
            scene(surface, raster, drawing, sight, highlights, wires, scale);
            context.drawImage(
                    image.image(),
                    sight.area().x(),
                    sight.area().y(),
                    sight.area().width(),
                    sight.area().height());
            DiagramPainter.inDrawingUnits(context, sight.viewport());
            surface.writeTexts(new CanvasSurface(context));
        });
    }

    /// What is to be drawn of a drawing.
    ///
    /// @param area the part of the canvas, in whole pixels
    record Sight(Viewport viewport, Box area, List<PlacedNode> nodes, List<PlacedEdge> edges) {
        private PixelSurface surface(Raster raster, PixelSurface.Glyphs glyphs, double scale) {
            return new PixelSurface(raster, glyphs, viewport.zoom() * scale, left() * scale, top() * scale);
        }

        /// Where the drawing begins, in pixels from the left of the area: whole ones, so that thin lines stay thin.
        private double left() {
            return Math.rint(viewport.x() * viewport.zoom()) - area.x();
        }

        private double top() {
            return Math.rint(viewport.y() * viewport.zoom()) - area.y();
        }
    }

    private void scene(
            PixelSurface surface,
            Raster raster,
            PlacedDiagram drawing,
            Sight sight,
            Highlights highlights,
            @Nullable WirePicture wires,
            double scale) {
        var pen = new Pen(surface, palette, fonts, texts, sight.viewport().zoom());
        var scene = new ScenePainter(pen, drawing, highlights);
        scene.frames(sight.nodes());
        if (wires == null) {
            scene.edges(sight.edges());
        } else {
            wires.lay(raster, sight.viewport(), sight.area(), scale);
            scene.edges(pointedAt(drawing, highlights));
        }
        if (Detail.of(pen.zoom()) == Detail.BLOCKS) {
            blocks(raster, sight, highlights, scale);
        } else {
            scene.cards(sight.nodes());
        }
    }

    private static List<PlacedEdge> pointedAt(PlacedDiagram drawing, Highlights highlights) {
        Set<EdgeId> ids = new HashSet<>(highlights.related());
        ids.addAll(highlights.selection().edges());
        if (highlights.hoveredEdge() != null) {
            ids.add(highlights.hoveredEdge());
        }
        return ids.stream().map(drawing::edge).filter(Objects::nonNull).toList();
    }

    private void ground(Raster raster, Sight sight, double scale) {
        raster.clear(palette.canvas());
        double apart = BackgroundPainter.spacing(sight.viewport().zoom());
        double left = sight.left() % apart;
        double top = sight.top() % apart;
        for (double y = top < 0 ? top + apart : top; y * scale < raster.height(); y += apart) {
            for (double x = left < 0 ? left + apart : left; x * scale < raster.width(); x += apart) {
                raster.dot((int) (x * scale), (int) (y * scale), palette.dot());
            }
        }
    }

    private void blocks(Raster raster, Sight sight, Highlights highlights, double scale) {
        double zoom = sight.viewport().zoom();
        double dx = sight.left();
        double dy = sight.top();
        int chosen = Raster.argb(palette.accent());
        for (var placed : sight.nodes()) {
            var node = placed.node();
            if (!node.isContainer()) {
                var box = placed.box();
                boolean isChosen = highlights.selection().nodes().contains(node.id())
                        || node.id().equals(highlights.focus());
                raster.block(
                        (box.x() * zoom + dx) * scale,
                        (box.y() * zoom + dy) * scale,
                        (box.right() * zoom + dx) * scale,
                        (box.bottom() * zoom + dy) * scale,
                        isChosen ? chosen : tone(node.status().tone()));
            }
        }
    }

    private int tone(Tone tone) {
        return tones.computeIfAbsent(tone, each -> Raster.argb(palette.tone(each)));
    }

    /// The wires of a part of a drawing. May be called on any thread: no words are drawn.
    ///
    /// From afar a wire is a faint line, so that where there are many it is darker.
    WirePicture wires(PlacedDiagram drawing, Box part, double zoom) {
        var raster = new Raster((int) Math.ceil(part.width() * zoom), (int) Math.ceil(part.height() * zoom));
        var surface = new PixelSurface(raster, (_, _, _, _, _, _) -> {}, zoom, -part.x() * zoom, -part.y() * zoom);
        var edges = drawing.edgesIn(part);
        if (Detail.of(zoom) == Detail.BLOCKS) {
            var colours = new HashMap<Integer, Color>();
            for (var placed : edges) {
                var colour = colours.computeIfAbsent(
                        drawing.hue(placed.edge().from()), hue -> Pen.faint(palette.wire(hue), FAINT));
                surface.line(placed.path().points(), 0, Surface.Stroke.solid(colour, 0.8 / zoom));
            }
        } else {
            new ScenePainter(new Pen(surface, palette, fonts, texts, zoom), drawing, Highlights.PLAIN).edges(edges);
        }
        return new WirePicture(drawing, palette, part, zoom, raster);
    }
}
