package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.Viewport;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.ImagePattern;

/// Draws the ground: a colour and a grid of dots, as one pattern instead of thousands of dots.
final class BackgroundPainter {
    private static final double SPACING = 24;
    private static final int LEAST = 16;

    private final Palette palette;
    private int spacing;
    private WritableImage tile = new WritableImage(1, 1);

    BackgroundPainter(Palette palette) {
        this.palette = palette;
    }

    /// @param area what to cover, in pixels
    void draw(GraphicsContext context, Viewport viewport, Box area) {
        int wanted = spacing(viewport.zoom());
        if (wanted != spacing) {
            spacing = wanted;
            tile = tile();
        }
        double x = viewport.left() % spacing;
        double y = viewport.top() % spacing;
        context.setFill(new ImagePattern(tile, x, y, spacing, spacing, false));
        context.fillRect(area.x(), area.y(), area.width(), area.height());
    }

    /// How far the dots are apart at a zoom, in pixels.
    static int spacing(double zoom) {
        int apart = (int) Math.round(SPACING * zoom);
        while (apart < LEAST) {
            apart = Math.max(1, apart) * 2;
        }
        return apart;
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
