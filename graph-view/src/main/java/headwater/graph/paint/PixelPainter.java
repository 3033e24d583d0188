package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.EdgeId;
import headwater.graph.Viewport;
import headwater.graph.geometry.Detail;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.geometry.PlacedEdge;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;

/// Draws large drawings: everything but words by software into pixels, which become one image on the canvas, with the
/// words over it. A canvas takes ten times as long for a rounded box.
final class PixelPainter {
    private static final double FAINT = 0.55;

    private final Palette palette;
    private final Fonts fonts;
    private final Texts texts;
    private final GlyphStencils stencils = new GlyphStencils();
    private final BlockColours colours;
    // Two in turn: the render thread may still read the one of the frame before.
    private PixelImage next = new PixelImage(1, 1);
    private PixelImage last = new PixelImage(1, 1);

    PixelPainter(Palette palette, Fonts fonts, Texts texts) {
        this.palette = palette;
        this.fonts = fonts;
        this.texts = texts;
        this.colours = new BlockColours(palette);
    }

    /// Draws on pixels what is to be painted, without words.
    Image draw(Scene scene, Repaint repaint) {
        double scale = repaint.scale();
        int width = (int) Math.ceil(repaint.canvas().width() * scale);
        int height = (int) Math.ceil(repaint.canvas().height() * scale);
        var before = last;
        last = next.hasSize(width, height) ? next : new PixelImage(width, height);
        next = before;
        last.update(raster -> {
            if (!repaint.isAll()) {
                raster.take(before.raster(), (int) (repaint.dx() * scale), (int) (repaint.dy() * scale));
            }
            for (var part : repaint.parts()) {
                raster.clip(
                        (int) Math.floor(part.x() * scale),
                        (int) Math.floor(part.y() * scale),
                        (int) Math.ceil(part.right() * scale),
                        (int) Math.ceil(part.bottom() * scale));
                draw(raster, scene, DiagramPainter.sight(scene.viewport, part), scale);
            }
        });
        return last.image();
    }

    /// Writes the words over the pixels.
    void write(Surface surface, Scene scene, Box canvas) {
        if (Detail.of(scene.zoom()) != Detail.BLOCKS) {
            var nodes = scene.drawing.nodesIn(DiagramPainter.sight(scene.viewport, canvas));
            scene.painter(pen(new WordSurface(surface), scene.zoom())).words(nodes);
        }
    }

    /// What is drawn, and where it is seen.
    ///
    /// @param wires a picture of the wires, or null to draw them one by one
    record Scene(
            PlacedDiagram drawing,
            Viewport viewport,
            Highlights highlights,
            @Nullable WirePicture wires) {
        double zoom() {
            return viewport.zoom();
        }

        private ScenePainter painter(Pen pen) {
            return new ScenePainter(pen, drawing, highlights);
        }
    }

    private Pen pen(Surface surface, double zoom) {
        return new Pen(surface, palette, fonts, texts, zoom);
    }

    private void draw(Raster raster, Scene scene, Box sight, double scale) {
        boolean isAfar = Detail.of(scene.zoom()) == Detail.BLOCKS;
        var drawing = scene.drawing;
        var surface = new PixelSurface(
                raster, stencils, scene.zoom() * scale, scene.viewport.left() * scale, scene.viewport.top() * scale);
        var painter = scene.painter(pen(surface, scene.zoom()));
        var nodes = isAfar ? drawing.containersIn(sight) : drawing.nodesIn(sight);
        ground(raster, scene, scale);
        painter.frames(nodes);
        if (scene.wires == null) {
            painter.edges(drawing.edgesIn(sight));
        } else {
            scene.wires.lay(raster, scene.viewport, scale);
            painter.edges(pointedAt(drawing, scene.highlights));
        }
        if (isAfar) {
            blocks(raster, scene, sight, scale);
        } else {
            painter.cards(nodes);
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

    private void ground(Raster raster, Scene scene, double scale) {
        raster.clear(palette.canvas());
        double apart = BackgroundPainter.spacing(scene.zoom());
        double left = scene.viewport.left() % apart;
        double top = scene.viewport.top() % apart;
        for (double y = top < 0 ? top + apart : top; y * scale < raster.height(); y += apart) {
            for (double x = left < 0 ? left + apart : left; x * scale < raster.width(); x += apart) {
                raster.dot((int) (x * scale), (int) (y * scale), palette.dot());
            }
        }
    }

    /// Draws nodes as blocks, those that are chosen over the others.
    private void blocks(Raster raster, Scene scene, Box sight, double scale) {
        var drawing = scene.drawing;
        int[] all = colours.of(drawing);
        var inSight = drawing.numbersIn(sight);
        for (int i = inSight.nextSetBit(0); i >= 0; i = inSight.nextSetBit(i + 1)) {
            if (all[i] != 0) {
                block(raster, scene, drawing.box(i), scale, all[i]);
            }
        }
        int accent = Raster.argb(palette.accent());
        for (var id : scene.highlights.chosen()) {
            int number = drawing.number(id);
            if (number >= 0 && all[number] != 0) {
                block(raster, scene, drawing.box(number), scale, accent);
            }
        }
    }

    private static void block(Raster raster, Scene scene, Box box, double scale, int argb) {
        double zoom = scene.zoom();
        raster.block(
                (box.x() * zoom + scene.viewport.left()) * scale,
                (box.y() * zoom + scene.viewport.top()) * scale,
                (box.right() * zoom + scene.viewport.left()) * scale,
                (box.bottom() * zoom + scene.viewport.top()) * scale,
                argb);
    }

    /// The wires of a part of a drawing. May be called on any thread: no words are drawn.
    ///
    /// From afar a wire is a faint line, so that where there are many it is darker.
    ///
    /// @param scale pixels of the screen for each of the canvas
    WirePicture wires(PlacedDiagram drawing, Box part, double zoom, double scale) {
        double pixels = zoom * scale;
        var raster = new Raster((int) Math.ceil(part.width() * pixels), (int) Math.ceil(part.height() * pixels));
        var surface =
                new PixelSurface(raster, (_, _, _, _, _, _) -> {}, pixels, -part.x() * pixels, -part.y() * pixels);
        var edges = drawing.edgesIn(part);
        if (Detail.of(zoom) == Detail.BLOCKS) {
            var inks = new HashMap<Integer, Surface.Stroke>();
            for (var placed : edges) {
                if (Thread.currentThread().isInterrupted()) {
                    return WirePicture.NOTHING;
                }
                var ink = inks.computeIfAbsent(
                        drawing.hue(placed.edge().from()),
                        hue -> Surface.Stroke.solid(Pen.faint(palette.wire(hue), FAINT), 0.8 / zoom));
                surface.line(placed.path().points(), 0, ink);
            }
        } else {
            new ScenePainter(pen(surface, zoom), drawing, Highlights.PLAIN).edges(edges);
        }
        return new WirePicture(drawing, palette, part, zoom, scale, raster);
    }
}
