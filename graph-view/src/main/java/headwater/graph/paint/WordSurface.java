package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.Glyph;
import headwater.graph.Point;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// Writes on another surface what texts a drawing has, and draws nothing else.
///
/// @param on where the texts are written
record WordSurface(Surface on) implements Surface {
    @Override
    public void text(String text, Font font, Color ink, Point at, Alignment alignment) {
        on.text(text, font, ink, at, alignment);
    }

    @Override
    public void face(Box box, Corners corners, Color fill) {}

    @Override
    public void outline(Box box, Corners corners, Stroke stroke) {}

    @Override
    public void lines(List<List<Point>> lines, double radius, Stroke stroke) {}

    @Override
    public void area(List<Point> corners, Color fill) {}

    @Override
    public void disc(Point centre, double radius, Color fill) {}

    @Override
    public void glyph(Glyph glyph, double size, Color ink, Point centre) {}
}
