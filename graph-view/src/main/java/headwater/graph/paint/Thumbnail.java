package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.geometry.Drawing;
import java.util.Arrays;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// A drawing in a few pixels: a block of colour for each node, written straight into them.
public final class Thumbnail {
    private Thumbnail() {}

    /// Draws one part of a drawing on a see-through ground.
    ///
    /// @param scale pixels for each unit of the drawing
    public static WritableImage of(Drawing drawing, Palette palette, Box part, double scale) {
        int width = Math.max(1, (int) Math.ceil(part.width() * scale));
        int height = Math.max(1, (int) Math.ceil(part.height() * scale));
        var pixels = new int[width * height];
        for (var placed : drawing.nodes()) {
            if (!placed.node().isContainer()) {
                int left = pixel(placed.box().x() - part.x(), scale, width - 1);
                int right = Math.max(left + 1, pixel(placed.box().right() - part.x(), scale, width));
                int top = pixel(placed.box().y() - part.y(), scale, height - 1);
                int bottom = Math.max(top + 1, pixel(placed.box().bottom() - part.y(), scale, height));
                int colour = argb(palette.tone(placed.node().tone()));
                for (int y = top; y < bottom; y++) {
                    Arrays.fill(pixels, y * width + left, y * width + right, colour);
                }
            }
        }
        var image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }

    private static int pixel(double distance, double scale, int most) {
        return (int) Math.clamp(Math.rint(distance * scale), 0, most);
    }

    static int argb(Color colour) {
        int red = (int) Math.round(colour.getRed() * 255);
        int green = (int) Math.round(colour.getGreen() * 255);
        int blue = (int) Math.round(colour.getBlue() * 255);
        return (0xff << 24) | (red << 16) | (green << 8) | blue;
    }
}
