package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.Glyph;
import headwater.graph.Point;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// A surface on which words and symbols leave no trace.
record WithoutWords(Surface surface) implements Surface {
    @Override
    public void face(Box box, Corners corners, Color fill) {
        surface.face(box, corners, fill);
    }

    @Override
    public void outline(Box box, Corners corners, Stroke stroke) {
        surface.outline(box, corners, stroke);
    }

    @Override
    public void lines(List<List<Point>> lines, double radius, Stroke stroke) {
        surface.lines(lines, radius, stroke);
    }

    @Override
    public void area(List<Point> corners, Color fill) {
        surface.area(corners, fill);
    }

    @Override
    public void disc(Point centre, double radius, Color fill) {
        surface.disc(centre, radius, fill);
    }

    @Override
    public void text(String text, Font font, Color ink, Point at, Alignment alignment) {}

    @Override
    public void glyph(Glyph glyph, double size, Color ink, Point centre) {}
}
