package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.DiagramNode;
import headwater.graph.Tone;
import headwater.graph.geometry.CardMetrics;
import headwater.graph.geometry.PlacedNode;

/// Draws code cards.
final class CodePainter {
    private static final double RADIUS = 6;

    private final Pen pen;

    CodePainter(Pen pen) {
        this.pen = pen;
    }

    void draw(PlacedNode placed, Emphasis emphasis) {
        var node = placed.node();
        var box = placed.box();
        var palette = pen.palette();
        NodeBorders.under(pen, box, RADIUS, emphasis);
        pen.face(box, RADIUS, Pen.mixed(palette.canvas(), palette.card(), palette.isDark() ? 0.45 : 0.6));
        if (!node.status().tone().equals(Tone.PLAIN)) {
            pen.corners(
                    new Box(box.x(), box.y(), 3, box.height()),
                    3,
                    0,
                    0,
                    3,
                    palette.tone(node.status().tone()));
        }
        NodeBorders.border(pen, node, box, RADIUS, emphasis);
        header(node, box);
        PortRows.draw(pen, node, box, CardMetrics.CODE_HEADER);
        lines(node, box);
    }

    private void header(DiagramNode node, Box box) {
        var palette = pen.palette();
        var icon = node.icon();
        double left = box.x() + 14;
        if (icon != null) {
            pen.glyph(icon, 13, palette.muted(), box.x() + 20, box.y() + CardMetrics.CODE_HEADER / 2);
            left += 18;
        }
        double end = box.right() - 14;
        if (!node.status().subtitle().isEmpty()) {
            double width = Math.min(
                    80, pen.texts().width(node.status().subtitle(), pen.fonts().small()));
            pen.writeBefore(
                    node.status().subtitle(), pen.fonts().small(), palette.muted(), end, box.y() + 19.5, width + 1);
            end -= width + 10;
        }
        pen.write(node.title(), pen.fonts().label(), palette.text(), left, box.y() + 19.5, end - left);
    }

    private void lines(DiagramNode node, Box box) {
        var palette = pen.palette();
        int shown = CardMetrics.shownLines(node);
        double top = box.y() + CardMetrics.codeTop(node);
        for (int i = 0; i < shown; i++) {
            boolean more = i == shown - 1 && node.lines().size() > shown;
            var text = more
                    ? "⋯ " + (node.lines().size() - shown + 1) + " more lines"
                    : node.lines().get(i);
            boolean quiet = more || text.stripLeading().startsWith("#");
            var ink = quiet ? palette.muted() : Pen.mixed(palette.text(), palette.muted(), 0.35);
            pen.write(
                    text,
                    pen.fonts().code(),
                    ink,
                    box.x() + 14,
                    top + i * CardMetrics.CODE_LINE + 12,
                    box.width() - 24);
        }
    }
}
