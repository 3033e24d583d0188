package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.DiagramNode;
import headwater.graph.Point;
import headwater.graph.Shape;
import headwater.graph.Tone;
import headwater.graph.geometry.CardMetrics;
import headwater.graph.geometry.NamedEnd;
import headwater.graph.geometry.PlacedNode;
import headwater.graph.paint.Surface.Alignment;
import headwater.graph.paint.Surface.Corners;
import java.util.List;
import javafx.scene.paint.Color;

/// Draws cards, steps, code and guards: a tile with an icon, the whole name, one muted line.
final class CardPainter {
    private static final double TILE = 20;
    private static final double ICON = 12;
    private static final double STATE = 11;

    private static final String BETWEEN = " · ";

    private final Pen pen;

    CardPainter(Pen pen) {
        this.pen = pen;
    }

    static Corners corners(Shape shape) {
        return switch (shape) {
            case STEP -> Corners.all(2);
            case GUARD -> Corners.right(24);
            case SMALL -> Corners.all(CardMetrics.PILL / 2);
            case CARD, CODE, CLOSED, CONTAINER, PANEL -> Corners.all(6);
        };
    }

    /// @param ends what comes by wires that are not drawn
    void draw(PlacedNode placed, List<NamedEnd> ends, NamedEndPainter names, Emphasis emphasis) {
        var node = placed.node();
        var box = placed.box();
        face(node, box, emphasis);
        tile(node, box);
        pen.arrow(placed);
        words(node, box, ends, names);
        code(node, CardMetrics.codeBox(node, box));
        new StripPainter(pen).draw(node.status(), CardMetrics.strip(node, box));
    }

    /// The card without words.
    void face(DiagramNode node, Box box, Emphasis emphasis) {
        var palette = pen.palette();
        var corners = corners(node.shape());
        if (node.status().stacked()) {
            var behind = box.moved(4, 4);
            pen.surface().face(behind, corners, Pen.mixed(palette.card(), palette.canvas(), 0.35));
            pen.surface().outline(behind, corners, Surface.Stroke.solid(palette.cardBorder(), 1));
        }
        boolean flat = node.shape() == Shape.STEP || node.status().marked("dimmed");
        NodeBorders.under(pen, box, corners, emphasis, flat);
        pen.surface().face(box, corners, ground(node));
        if (node.shape() == Shape.CLOSED) {
            pen.outline(box.grown(-3), 4, palette.cardBorder(), 1);
        }
        NodeBorders.border(pen, node, box, corners, emphasis);
    }

    private Color ground(DiagramNode node) {
        var palette = pen.palette();
        if (node.status().marked("dimmed")) {
            return Pen.mixed(palette.canvas(), palette.card(), 0.4);
        }
        return node.shape() == Shape.CODE ? Pen.mixed(palette.canvas(), palette.card(), 0.6) : palette.card();
    }

    private void tile(DiagramNode node, Box box) {
        var icon = node.icon();
        if (icon == null) {
            return;
        }
        var palette = pen.palette();
        var tone = palette.tone(node.status().tone());
        boolean plain = node.status().tone().equals(Tone.PLAIN);
        var tile = new Box(box.x() + 9, box.y() + 8, TILE, TILE);
        if (node.shape() == Shape.STEP) {
            pen.outline(tile, 5, palette.cardBorder(), 1);
        } else {
            pen.face(
                    tile,
                    5,
                    plain ? palette.raised() : Pen.mixed(palette.card(), tone, palette.isDark() ? 0.22 : 0.14));
        }
        pen.glyph(
                icon, ICON, pen.stateInk(node), tile.centre().x(), tile.centre().y());
    }

    private void words(DiagramNode node, Box box, List<NamedEnd> ends, NamedEndPainter names) {
        var ink = pen.nameInk(node);
        var font = pen.fonts().name(node);
        double left = box.x() + CardMetrics.WORDS;
        double baseline = box.y() + 20;
        for (var line : CardMetrics.nameLines(node, box)) {
            pen.surface().text(line, font, ink, new Point(left, baseline), Alignment.START);
            baseline += CardMetrics.NAME_LINE;
        }
        var second = CardMetrics.secondLine(node, box);
        var state = node.status().glyph();
        if (state != null) {
            pen.strong(state, STATE, pen.palette().tone(node.status().tone()), left + STATE / 2, baseline - 3);
        }
        second(node, second.x(), baseline + 1, second.right(), ends, names);
    }

    private void code(DiagramNode node, Box box) {
        var font = pen.fonts().source();
        double blank = pen.texts().width(" ", font);
        double baseline = box.y() + CardMetrics.SMALL_SIZE;
        for (var line : node.lines()) {
            // A picture with text in it may drop blanks at its beginning.
            double indent = blank * (line.length() - line.stripLeading().length());
            pen.write(line.strip(), font, pen.nameInk(node), box.x() + indent, baseline, box.width() - indent);
            baseline += CardMetrics.CODE_LINE;
        }
    }

    /// What a person can read elsewhere gives way to the name of what comes by a wire that is not drawn.
    private void second(
            DiagramNode node, double left, double baseline, double end, List<NamedEnd> ends, NamedEndPainter names) {
        var font = pen.fonts().small();
        var words = pen.texts().parts(node.status().subtitle(), font, end - left);
        if (ends.isEmpty()) {
            pen.write(words, font, pen.palette().muted(), left, baseline, end - left);
            return;
        }
        var least = isNeeded(node) ? words : "";
        for (var shown = words; ; shown = withoutLast(shown)) {
            double after = left + before(shown);
            var named = names.name(ends, end - after);
            if (named != null) {
                pen.write(separated(shown), font, pen.palette().muted(), left, baseline, end - left);
                names.draw(named, after, baseline);
                return;
            }
            if (shown.equals(least)) {
                break;
            }
        }
        var count = names.nameOrCount(ends, 0);
        double room = Math.max(0, end - left - count.width() - pen.texts().width(BETWEEN, font));
        var shortened = pen.texts().fit(pen.texts().parts(words, font, room), font, room);
        pen.write(separated(shortened), font, pen.palette().muted(), left, baseline, end - left);
        names.draw(count, left + before(shortened), baseline);
    }

    private static String separated(String words) {
        return words.isEmpty() ? "" : words + BETWEEN.stripTrailing();
    }

    /// What the second line takes before the name of what comes.
    private double before(String words) {
        return words.isEmpty()
                ? 0
                : pen.texts().width(words + BETWEEN, pen.fonts().small());
    }

    private static String withoutLast(String words) {
        int cut = words.lastIndexOf(BETWEEN);
        return cut < 0 ? "" : words.substring(0, cut);
    }

    /// Whether nothing but its second line says what is in it: how it is doing, what is missing, where it leads.
    private static boolean isNeeded(DiagramNode node) {
        return node.status().glyph() != null
                || node.status().marked("hole")
                || node.shape() == Shape.GUARD
                || node.shape() == Shape.CLOSED;
    }
}
