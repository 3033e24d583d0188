package headwater.graph.paint;

import headwater.graph.Glyph;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Symbols as stencils, each drawn once in each size of whole pixels. FX thread only.
final class GlyphStencils implements PixelSurface.Glyphs {
    private static final double LEAST = 3;

    private final Map<Sized, Raster> stencils = new HashMap<>();

    private record Sized(Glyph glyph, int size) {}

    @Override
    public void draw(Raster raster, Glyph glyph, double size, Color ink, double x, double y) {
        if (size < LEAST) {
            return;
        }
        var stencil = stencils.computeIfAbsent(new Sized(glyph, (int) Math.round(size)), GlyphStencils::drawn);
        int half = stencil.width() / 2;
        raster.stencil(stencil, (int) Math.round(x) - half, (int) Math.round(y) - half, ink);
    }

    private static Raster drawn(Sized wanted) {
        int wide = 2 * (wanted.size / 2 + 2);
        var canvas = new Canvas(wide, wide);
        var context = canvas.getGraphicsContext2D();
        context.setFill(Color.BLACK);
        context.fillRect(0, 0, wide, wide);
        context.setFont(Font.font(wanted.glyph.family(), wanted.size));
        context.setFill(Color.WHITE);
        context.setTextAlign(TextAlignment.CENTER);
        context.setTextBaseline(VPos.CENTER);
        context.fillText(wanted.glyph.text(), wide / 2.0, wide / 2.0);
        var image = canvas.snapshot(null, new WritableImage(wide, wide));
        var stencil = new Raster(wide, wide);
        image.getPixelReader()
                .getPixels(0, 0, wide, wide, PixelFormat.getIntArgbPreInstance(), stencil.pixels(), 0, wide);
        return stencil;
    }
}
