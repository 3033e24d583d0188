package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.Glyph;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// A graphics context with the palette's colours and fonts, and the few shapes that cards are made of.
record Pen(GraphicsContext context, Palette palette, Fonts fonts, Texts texts, double zoom) {
    private static final double SHADOWS_FROM = 0.7;

    /// Writes a line of text from the left, shortened to a width.
    void write(String text, Font font, Color colour, double x, double baseline, double width) {
        if (text.isEmpty() || width <= 0) {
            return;
        }
        context.setFont(font);
        context.setFill(colour);
        context.setTextAlign(TextAlignment.LEFT);
        context.setTextBaseline(VPos.BASELINE);
        context.fillText(texts.fit(text, font, width), x, baseline);
    }

    /// Writes a line of text that ends at `x`.
    void writeBefore(String text, Font font, Color colour, double x, double baseline, double width) {
        if (text.isEmpty() || width <= 0) {
            return;
        }
        context.setFont(font);
        context.setFill(colour);
        context.setTextAlign(TextAlignment.RIGHT);
        context.setTextBaseline(VPos.BASELINE);
        context.fillText(texts.fit(text, font, width), x, baseline);
    }

    void writeCentred(String text, Font font, Color colour, double x, double y) {
        context.setFont(font);
        context.setFill(colour);
        context.setTextAlign(TextAlignment.CENTER);
        context.setTextBaseline(VPos.CENTER);
        context.fillText(text, x, y);
    }

    void glyph(Glyph glyph, double size, Color colour, double x, double y) {
        writeCentred(glyph.text(), Font.font(glyph.family(), size), colour, x, y);
    }

    void face(Box box, double radius, Color fill) {
        context.setFill(fill);
        context.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius);
    }

    /// A line just inside the box, so that one pixel stays one pixel.
    void outline(Box box, double radius, Color colour, double width) {
        var inner = box.grown(-width / 2);
        context.setStroke(colour);
        context.setLineWidth(width);
        context.strokeRoundRect(inner.x(), inner.y(), inner.width(), inner.height(), 2 * radius, 2 * radius);
    }

    void dashes(double... lengths) {
        context.setLineDashes(lengths);
        context.setLineCap(StrokeLineCap.BUTT);
    }

    /// A box of which each corner is rounded in its own way.
    void corners(Box box, double topLeft, double topRight, double bottomRight, double bottomLeft, Color fill) {
        double right = box.right();
        double bottom = box.bottom();
        context.beginPath();
        context.moveTo(box.x() + topLeft, box.y());
        context.lineTo(right - topRight, box.y());
        context.quadraticCurveTo(right, box.y(), right, box.y() + topRight);
        context.lineTo(right, bottom - bottomRight);
        context.quadraticCurveTo(right, bottom, right - bottomRight, bottom);
        context.lineTo(box.x() + bottomLeft, bottom);
        context.quadraticCurveTo(box.x(), bottom, box.x(), bottom - bottomLeft);
        context.lineTo(box.x(), box.y() + topLeft);
        context.quadraticCurveTo(box.x(), box.y(), box.x() + topLeft, box.y());
        context.closePath();
        context.setFill(fill);
        context.fill();
    }

    /// A soft shadow out of three faint layers: a real blur costs a frame in software rendering.
    void shadow(Box box, double radius) {
        if (zoom < SHADOWS_FROM) {
            return;
        }
        var colour = palette.shadow();
        for (int layer = palette.isDark() ? 1 : 3; layer >= 1; layer--) {
            var faint = colour.deriveColor(0, 1, 1, 0.3);
            face(box.grown(layer - 1).moved(0, 1.5), radius + layer - 1, faint);
        }
    }

    static Color mixed(Color under, Color over, double share) {
        return under.interpolate(over, share);
    }

    static Color faint(Color colour, double opacity) {
        return Color.color(colour.getRed(), colour.getGreen(), colour.getBlue(), colour.getOpacity() * opacity);
    }
}
