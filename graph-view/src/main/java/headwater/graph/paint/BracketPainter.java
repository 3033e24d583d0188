package headwater.graph.paint;

import headwater.graph.Point;
import headwater.graph.geometry.CardMetrics;
import headwater.graph.geometry.NameLines;
import headwater.graph.geometry.PlacedBracket;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.paint.Surface.Stroke;
import java.util.List;

/// Draws the brackets of a drawing, each with its words beside it.
final class BracketPainter {
    private static final double READABLE = 10;
    private static final double TITLE = 12;
    private static final double LEADING = 1.34;
    private static final double STROKE = 1.25;

    private final Pen pen;

    BracketPainter(Pen pen) {
        this.pen = pen;
    }

    void draw(PlacedDiagram drawing) {
        PlacedBracket.of(drawing).forEach(this::draw);
    }

    private void draw(PlacedBracket placed) {
        var line = placed.line();
        var ink = pen.palette().muted();
        var corners = List.of(
                line.corner(),
                new Point(line.right(), line.y()),
                new Point(line.right(), line.bottom()),
                new Point(line.x(), line.bottom()));
        pen.surface().line(corners, 0, Stroke.solid(ink, Math.max(STROKE, 1 / pen.zoom())));
        var text = placed.text();
        double size = Math.max(TITLE, READABLE / pen.zoom());
        double small = Math.max(CardMetrics.SMALL_SIZE, READABLE / pen.zoom());
        var font = pen.texts().sized(pen.fonts().small(), small);
        var words = NameLines.words(
                placed.bracket().words(), text.width(), each -> pen.texts().width(each, font));
        double height = size * LEADING + words.size() * small * LEADING;
        double baseline = text.centre().y() - height / 2 + size;
        pen.write(
                placed.bracket().title(),
                pen.texts().sized(pen.fonts().label(), size),
                pen.palette().text(),
                text.x(),
                baseline,
                text.width());
        for (var each : words) {
            baseline += small * LEADING;
            pen.write(each, font, ink, text.x(), baseline, text.width());
        }
    }
}
