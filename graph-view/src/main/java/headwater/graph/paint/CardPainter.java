package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.DiagramNode;
import headwater.graph.Point;
import headwater.graph.Shape;
import headwater.graph.Tone;
import headwater.graph.geometry.CardMetrics;
import headwater.graph.geometry.PlacedNode;
import headwater.graph.paint.Surface.Alignment;
import headwater.graph.paint.Surface.Corners;
import java.util.List;
import javafx.scene.paint.Color;

/// Draws cards, steps, code and guards: a tile with an icon, the whole name, one muted line.
final class CardPainter {
    private static final double TILE = 20;
    private static final double ICON = 12;
    private static final double STATE = 10;

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

    /// @param sources the nodes whose wires end here without being drawn
    void draw(PlacedNode placed, List<DiagramNode> sources, Emphasis emphasis) {
        var node = placed.node();
        var box = placed.box();
        face(node, box, emphasis);
        tile(node, box);
        pen.arrow(placed);
        words(node, box, sources);
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

    private void words(DiagramNode node, Box box, List<DiagramNode> sources) {
        var ink = pen.nameInk(node);
        var font = pen.fonts().name(node);
        double left = box.x() + CardMetrics.WORDS;
        double baseline = box.y() + 20;
        for (var line : CardMetrics.nameLines(node, box)) {
            pen.surface().text(line, font, ink, new Point(left, baseline), Alignment.START);
            baseline += CardMetrics.NAME_LINE;
        }
        second(node, sources, left, baseline + 1, box.right() - 6);
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

    private void second(DiagramNode node, List<DiagramNode> sources, double left, double baseline, double end) {
        var palette = pen.palette();
        var state = node.status().glyph();
        double at = left;
        if (state != null) {
            var tone = palette.tone(node.status().tone());
            pen.glyph(state, STATE, tone, at + STATE / 2, baseline - 4);
            at += STATE + 4;
        }
        var words = pen.texts().parts(node.status().subtitle(), pen.fonts().small(), end - at);
        pen.write(words, pen.fonts().small(), palette.muted(), at, baseline, end - at);
        if (!sources.isEmpty()) {
            at += words.isEmpty() ? 0 : pen.texts().width(words, pen.fonts().small()) + 8;
            sources(sources, at, baseline, end);
        }
    }

    /// The sources of wires that are not drawn: `← config`, `← config +2`.
    static String names(List<DiagramNode> sources) {
        return "← " + sources.getFirst().title() + (sources.size() == 1 ? "" : " +" + (sources.size() - 1));
    }

    /// Names the sources of wires that are not drawn, or says how many there are.
    private void sources(List<DiagramNode> sources, double left, double baseline, double end) {
        var names = names(sources);
        var shown = pen.texts().width(names, pen.fonts().small()) <= end - left ? names : "← " + sources.size();
        pen.write(shown, pen.fonts().small(), pen.palette().muted(), left, baseline, end - left);
    }
}
