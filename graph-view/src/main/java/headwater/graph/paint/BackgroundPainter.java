package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.Viewport;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.ImagePattern;

/// Draws the ground: a colour and a grid of dots, as one pattern instead of thousands of dots.
final class BackgroundPainter {
    private static final double SPACING = 24;

    private final Palette palette;
    private int spacing;
    private WritableImage tile = new WritableImage(1, 1);

    BackgroundPainter(Palette palette) {
        this.palette = palette;
    }

    /// @param area what to cover, in pixels
    void draw(GraphicsContext context, Viewport viewport, Box area) {
        int wanted = (int) Math.round(SPACING * viewport.zoom());
        while (wanted < 16) {
            wanted = Math.max(1, wanted) * 2;
        }
        if (wanted != spacing) {
            spacing = wanted;
            tile = tile();
        }
        double x = Math.rint(viewport.x() * viewport.zoom()) % spacing;
        double y = Math.rint(viewport.y() * viewport.zoom()) % spacing;
        context.setFill(new ImagePattern(tile, x, y, spacing, spacing, false));
        context.fillRect(area.x(), area.y(), area.width(), area.height());
    }

    private WritableImage tile() {
        var image = new WritableImage(spacing, spacing);
        var writer = image.getPixelWriter();
        for (int x = 0; x < spacing; x++) {
            for (int y = 0; y < spacing; y++) {
                writer.setColor(x, y, x < 1 && y < 1 ? palette.dot() : palette.canvas());
            }
        }
        return image;
    }
}
