package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.DiagramNode;
import headwater.graph.Point;
import headwater.graph.Shape;
import headwater.graph.Tone;
import headwater.graph.geometry.CardMetrics;
import headwater.graph.geometry.NameLines;
import headwater.graph.geometry.PlacedNode;
import headwater.graph.paint.Surface.Alignment;
import headwater.graph.paint.Surface.Corners;
import javafx.scene.paint.Color;

/// Draws nodes from afar: the name alone, as large as it can be read; then a block with the shape of its state; then a
/// block.
final class NamePainter {
    private static final double LINE = 1.14;
    private static final double LEAST = 7;
    private static final double STATE = 11;
    /// What a row of symbols needs, in their size.
    private static final double ROW = 1.2;

    private final Pen pen;

    NamePainter(Pen pen) {
        this.pen = pen;
    }

    /// The card with nothing but its name.
    void name(PlacedNode placed, Emphasis emphasis) {
        var node = placed.node();
        var box = NameLines.grown(placed.box(), pen.zoom());
        new CardPainter(pen).face(node, box, emphasis);
        double size = size(node, box);
        var font = pen.texts().sized(pen.fonts().name(node), size);
        var lines =
                NameLines.of(node.title(), box.width() - 6, line -> pen.texts().width(line, font));
        double tall = lines.size() * size * LINE;
        double room = box.height() - (node.status().stacked() ? CardMetrics.STRIP : 0);
        double glyph = STATE / pen.zoom() * 0.8;
        // The symbols are below the name where there is room for both, and where no round end would cut them.
        boolean isPill = node.shape() == Shape.SMALL;
        double below = !isPill && room - tall >= glyph * ROW ? glyph : 0;
        double baseline = box.y() + Math.max(1, (room - tall - below) / 2) + size * 0.92;
        var ink = pen.nameInk(node);
        double middle = box.centre().x() + NodeBorders.barWidth(pen, node) / 2;
        for (var line : lines) {
            pen.surface().text(line, font, ink, new Point(middle, baseline), Alignment.MIDDLE);
            baseline += size * LINE;
        }
        new StripPainter(pen).draw(node.status(), CardMetrics.strip(node, box));
        double last = pen.texts().width(lines.getLast(), font);
        double beside = (box.width() - last) / 2;
        if (isPill) {
            double end = box.height() / 4;
            var within = new Box(box.x() + end, box.y(), box.width() - 2 * end, box.height());
            symbols(node, within, box.centre().y(), glyph, beside - end);
        } else {
            symbols(node, box, box.y() + room - glyph * 0.7, glyph, below > 0 ? box.width() : beside);
        }
    }

    /// The symbol of the state in the lower right corner, and that of the kind in the left one; or before the other,
    /// where there is room.
    ///
    /// @param free what is free at the right end of the row, which may be all of it
    private void symbols(DiagramNode node, Box box, double y, double size, double free) {
        var state = node.status().glyph();
        double right = box.right() - size * 0.7;
        if (state != null) {
            pen.strong(state, size, pen.palette().tone(node.status().tone()), right, y);
        }
        double before = state == null ? 0 : size * 1.2;
        if (node.icon() != null && before + size * 1.4 <= free) {
            double left = box.x() + NodeBorders.barWidth(pen, node) + size * 0.8;
            pen.glyph(node.icon(), size, pen.palette().muted(), free < box.width() ? right - before : left, y);
        }
    }

    /// The largest size at which the whole name is in the card; at most what makes it readable.
    private double size(DiagramNode node, Box box) {
        double size = NameLines.readableSize(pen.zoom());
        while (size > LEAST && !NameLines.fits(node, box, size)) {
            size -= 0.5;
        }
        return size;
    }

    /// A block in the colour of the state, with its shape.
    void block(PlacedNode placed, Emphasis emphasis) {
        var node = placed.node();
        var box = placed.box();
        var palette = pen.palette();
        var tone = palette.tone(node.status().tone());
        boolean plain = node.status().tone().equals(Tone.PLAIN);
        var fill = plain ? palette.card() : Pen.mixed(palette.card(), tone, palette.isDark() ? 0.3 : 0.18);
        pen.surface().face(box, Corners.all(4), fill);
        NodeBorders.border(pen, node, box, Corners.all(4), emphasis);
        var state = node.status().glyph();
        var shown = state == null ? node.icon() : state;
        if (shown != null) {
            double size = Math.min(box.height() * 0.7, STATE / pen.zoom());
            pen.glyph(
                    shown,
                    size,
                    pen.stateInk(node),
                    box.centre().x(),
                    box.centre().y());
        }
    }

    /// A block in the colour of the state.
    void fill(PlacedNode placed, Emphasis emphasis) {
        var box = placed.box();
        double least = 1.5 / pen.zoom();
        var shown = new Box(box.x(), box.y(), Math.max(least, box.width()), Math.max(least, box.height()));
        pen.surface().face(shown, Corners.all(0), colour(pen.palette(), placed.node(), emphasis));
    }

    private static Color colour(Palette palette, DiagramNode node, Emphasis emphasis) {
        if (emphasis.selected() || emphasis.focused()) {
            return palette.accent();
        }
        return node.isContainer()
                ? palette.frames().header()
                : palette.tone(node.status().tone());
    }
}
