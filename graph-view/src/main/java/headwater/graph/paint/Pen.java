package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.DiagramNode;
import headwater.graph.Glyph;
import headwater.graph.Point;
import headwater.graph.Tone;
import headwater.graph.geometry.Chevron;
import headwater.graph.geometry.Detail;
import headwater.graph.geometry.NameLines;
import headwater.graph.geometry.PlacedNode;
import headwater.graph.paint.Surface.Alignment;
import headwater.graph.paint.Surface.Corners;
import headwater.graph.paint.Surface.Stroke;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// A surface with the palette's colours and fonts.
///
/// @param zoom pixels for each unit of the drawing
record Pen(Surface surface, Palette palette, Fonts fonts, Texts texts, double zoom) {
    private static final double SHADOWS_FROM = 0.7;
    /// How far a shadow reaches below its card.
    private static final double SHADOW = 2;

    private static final double HEAVIER = 0.2;
    private static final double MARKS_GROW_BELOW = 0.8;
    private static final double MOST_GROWTH = 1.6;

    /// Writes a line of text from the left, shortened to a width.
    void write(String text, Font font, Color ink, double x, double baseline, double width) {
        if (!text.isEmpty() && width > 0) {
            surface.text(texts.fit(text, font, width), font, ink, new Point(x, baseline), Alignment.START);
        }
    }

    /// How far cards are drawn beyond their boxes to the left and right: wires end and begin there.
    double growth() {
        return Detail.of(zoom) == Detail.NAMES ? NameLines.GROWS_ACROSS : 0;
    }

    /// How much larger than usual small marks are drawn, so that they can still be seen from afar.
    double marks() {
        return Math.clamp(MARKS_GROW_BELOW / zoom, 1, MOST_GROWTH);
    }

    /// The arrow by which a node is opened and closed, if it has one.
    ///
    /// @return whether it has one
    boolean arrow(PlacedNode placed) {
        var arrow = Chevron.box(placed, zoom);
        if (arrow != null) {
            surface.line(Chevron.line(placed.node(), arrow), 0, Stroke.solid(palette.muted(), 1.5));
        }
        return arrow != null;
    }

    void glyph(Glyph glyph, double size, Color ink, double x, double y) {
        surface.glyph(glyph, size, ink, new Point(x, y));
    }

    /// A symbol in heavier lines: twice, a little apart.
    void strong(Glyph glyph, double size, Color ink, double x, double y) {
        glyph(glyph, size, ink, x - HEAVIER, y);
        glyph(glyph, size, ink, x + HEAVIER, y);
    }

    void face(Box box, double radius, Color fill) {
        surface.face(box, Corners.all(radius), fill);
    }

    void outline(Box box, double radius, Color colour, double width) {
        surface.outline(box, Corners.all(radius), Stroke.solid(colour, width));
    }

    /// A soft shadow out of two faint layers, of which only what the card leaves in sight is drawn: a real blur costs
    /// a frame in software rendering.
    void shadow(Box box, Corners corners) {
        if (zoom >= SHADOWS_FROM) {
            double round = Math.max(corners.bottomLeft(), corners.bottomRight());
            double high = Math.min(box.height(), 2 * round + SHADOW);
            var low = new Box(box.x(), box.bottom() - high, box.width(), high);
            // Of a card that is shown whole, a pill or a guard, the upper corners are in sight too.
            var below = high == box.height() ? corners : new Corners(0, 0, corners.bottomRight(), corners.bottomLeft());
            surface.face(low.moved(0, SHADOW / 2), below, palette.shadow());
            surface.face(low.moved(0, SHADOW), below, faint(palette.shadow(), 0.5));
        }
    }

    /// The colour of a card's name.
    Color nameInk(DiagramNode node) {
        return node.status().marked("dimmed") ? palette.muted() : palette.text();
    }

    /// The colour of a symbol that says how a node is doing, which is muted where there is nothing to say.
    Color stateInk(DiagramNode node) {
        var tone = node.status().tone();
        return tone.equals(Tone.PLAIN) ? palette.muted() : palette.tone(tone);
    }

    static Color mixed(Color under, Color over, double share) {
        return under.interpolate(over, share);
    }

    static Color faint(Color colour, double opacity) {
        return Color.color(colour.getRed(), colour.getGreen(), colour.getBlue(), colour.getOpacity() * opacity);
    }
}
