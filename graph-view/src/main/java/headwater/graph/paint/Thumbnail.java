package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.geometry.PlacedNode;
import java.util.stream.Stream;
import javafx.scene.image.Image;

/// A drawing in a few pixels: a block of colour for each node.
public final class Thumbnail {
    private final Palette palette;
    private final Box part;
    private final double scale;
    private final PixelImage pixels;

    /// A picture of one part of a drawing, with nothing on it yet.
    ///
    /// @param scale pixels for each unit of the drawing
    public Thumbnail(Palette palette, Box part, double scale) {
        this.palette = palette;
        this.part = part;
        this.scale = scale;
        this.pixels = new PixelImage((int) Math.ceil(part.width() * scale), (int) Math.ceil(part.height() * scale));
    }

    /// The picture; it changes when something is drawn.
    public Image image() {
        return pixels.image();
    }

    /// Draws nodes over what is there; containers are left out.
    public void draw(Stream<PlacedNode> nodes) {
        pixels.update(
                raster -> nodes.filter(placed -> !placed.node().isContainer()).forEach(placed -> draw(raster, placed)));
    }

    private void draw(Raster raster, PlacedNode placed) {
        var box = placed.box();
        raster.block(
                (box.x() - part.x()) * scale,
                (box.y() - part.y()) * scale,
                (box.right() - part.x()) * scale,
                (box.bottom() - part.y()) * scale,
                Raster.argb(palette.tone(placed.node().status().tone())));
    }
}
