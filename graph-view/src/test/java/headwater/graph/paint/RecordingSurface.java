package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.Glyph;
import headwater.graph.Point;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// Keeps what is drawn on it.
final class RecordingSurface implements Surface {
    final List<String> texts = new ArrayList<>();
    final List<Glyph> glyphs = new ArrayList<>();
    final List<List<Point>> areas = new ArrayList<>();
    final List<Corners> faces = new ArrayList<>();
    final List<Box> outlines = new ArrayList<>();
    final List<Color> discs = new ArrayList<>();

    @Override
    public void face(Box box, Corners corners, Color fill) {
        faces.add(corners);
    }

    @Override
    public void outline(Box box, Corners corners, Stroke stroke) {
        outlines.add(box);
    }

    @Override
    public void lines(List<List<Point>> lines, double radius, Stroke stroke) {}

    @Override
    public void area(List<Point> corners, Color fill) {
        areas.add(corners);
    }

    @Override
    public void disc(Point centre, double radius, Color fill) {
        discs.add(fill);
    }

    @Override
    public void text(String text, Font font, Color ink, Point at, Alignment alignment) {
        texts.add(text);
    }

    @Override
    public void glyph(Glyph glyph, double size, Color ink, Point centre) {
        glyphs.add(glyph);
    }
}
