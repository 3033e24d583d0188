package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.geometry.PlacedNode;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;

/// A drawing in a few pixels: a block of colour for each node, written straight into them.
public final class Thumbnail {
    private final Palette palette;
    private final Box part;
    private final double scale;
    private final WritableImage image;

    /// A picture of one part of a drawing, with nothing on it yet.
    ///
    /// @param scale pixels for each unit of the drawing
    public Thumbnail(Palette palette, Box part, double scale) {
        this.palette = palette;
        this.part = part;
        this.scale = scale;
        int width = Math.max(1, (int) Math.ceil(part.width() * scale));
        int height = Math.max(1, (int) Math.ceil(part.height() * scale));
        this.image = new WritableImage(width, height);
    }

    /// The picture; it changes when something is drawn.
    public Image image() {
        return image;
    }

    /// Draws nodes over what is there; containers are left out.
    public void draw(Stream<PlacedNode> nodes) {
        nodes.filter(placed -> !placed.node().isContainer()).forEach(this::draw);
    }

    private void draw(PlacedNode placed) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int left = pixel(placed.box().x() - part.x(), width - 1);
        int right = Math.max(left + 1, pixel(placed.box().right() - part.x(), width));
        int top = pixel(placed.box().y() - part.y(), height - 1);
        int bottom = Math.max(top + 1, pixel(placed.box().bottom() - part.y(), height));
        var colour = palette.tone(placed.node().status().tone());
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                image.getPixelWriter().setColor(x, y, colour);
            }
        }
    }

    private int pixel(double distance, int most) {
        return (int) Math.clamp(Math.rint(distance * scale), 0, most);
    }
}
