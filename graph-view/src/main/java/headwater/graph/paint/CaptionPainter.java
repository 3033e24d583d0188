package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.geometry.CardMetrics;
import headwater.graph.geometry.NameLines;

/// Draws the caption of a paragraph: a rule and a few muted words.
final class CaptionPainter {
    private static final double LINE = 14;
    private static final double INSET = 8;
    private static final double READABLE = 10;

    private final Pen pen;

    CaptionPainter(Pen pen) {
        this.pen = pen;
    }

    void draw(String words, Box box) {
        var palette = pen.palette();
        double size = Math.max(CardMetrics.SMALL_SIZE, READABLE / pen.zoom());
        var font = pen.texts().sized(pen.fonts().small(), size);
        // As many lines as are left of the place, and no more: from afar letters are larger.
        int most = (int) Math.max(1, Math.floor(box.height() / Math.max(LINE, size * 1.08) + 0.01));
        var lines =
                NameLines.words(words, box.width() - INSET, line -> pen.texts().width(line, font));
        pen.face(new Box(box.x(), box.y(), 2 / pen.zoom(), box.height()), 0, palette.cardBorder());
        double line = box.height() / most;
        for (int i = 0; i < Math.min(most, lines.size()); i++) {
            var last = i == most - 1 && lines.size() > most;
            var text = last ? String.join(" ", lines.subList(i, lines.size())) : lines.get(i);
            double baseline = box.y() + i * line + line / 2 + size * 0.36;
            pen.write(text, font, palette.muted(), box.x() + INSET, baseline, box.width() - INSET);
        }
    }
}
