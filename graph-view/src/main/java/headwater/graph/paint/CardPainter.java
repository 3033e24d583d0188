package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.DiagramNode;
import headwater.graph.Shape;
import headwater.graph.Tone;
import headwater.graph.geometry.CardMetrics;
import headwater.graph.geometry.PlacedNode;
import javafx.scene.paint.Color;

/// Draws cards and steps.
final class CardPainter {
    private static final double RADIUS = 8;
    private static final double STRIP = 4;
    private static final double TILE = 32;

    private final Pen pen;

    CardPainter(Pen pen) {
        this.pen = pen;
    }

    void draw(PlacedNode placed, Emphasis emphasis) {
        var node = placed.node();
        var box = placed.box();
        if (node.status().stacked()) {
            pile(box);
        }
        NodeBorders.under(pen, box, RADIUS, emphasis);
        face(node, box);
        NodeBorders.border(pen, node, box, RADIUS, emphasis);
        tile(node, box);
        words(node, box);
        PortRows.draw(pen, node, box, CardMetrics.HEADER);
    }

    private void pile(Box box) {
        for (double offset = 8; offset >= 4; offset -= 4) {
            var behind = box.moved(offset, offset);
            pen.face(
                    behind,
                    RADIUS,
                    Pen.mixed(pen.palette().card(), pen.palette().canvas(), 0.35));
            pen.outline(behind, RADIUS, pen.palette().cardBorder(), 1);
        }
    }

    private void face(DiagramNode node, Box box) {
        var palette = pen.palette();
        var tone = palette.tone(node.status().tone());
        var face = node.shape() == Shape.STEP ? Pen.mixed(palette.card(), palette.canvas(), 0.6) : palette.card();
        double progress = node.status().progress();
        boolean running = !Double.isNaN(progress);
        if (running) {
            var track = Pen.mixed(face, tone, 0.3);
            pen.face(box, RADIUS, track);
            double done = STRIP + (box.width() - STRIP) * Math.clamp(progress, 0, 1);
            pen.corners(
                    new Box(box.x(), box.y(), done, box.height()),
                    RADIUS,
                    0,
                    done > box.width() - RADIUS ? RADIUS : 0,
                    RADIUS,
                    tone);
        } else {
            pen.face(new Box(box.x(), box.y(), 4 * STRIP, box.height()), RADIUS, tone);
        }
        double bottom = running ? STRIP : 0;
        pen.corners(
                new Box(box.x() + STRIP, box.y(), box.width() - STRIP, box.height() - bottom),
                0,
                RADIUS,
                running ? 0 : RADIUS,
                0,
                face);
    }

    private void tile(DiagramNode node, Box box) {
        var icon = node.icon();
        if (icon == null) {
            return;
        }
        var palette = pen.palette();
        var tone = palette.tone(node.status().tone());
        boolean plain = node.status().tone().equals(Tone.PLAIN);
        var tile = new Box(box.x() + 14, box.y() + (CardMetrics.HEADER - TILE) / 2, TILE, TILE);
        if (node.shape() == Shape.STEP) {
            pen.outline(tile, 6, palette.cardBorder(), 1);
        } else {
            pen.face(
                    tile,
                    6,
                    plain ? palette.raised() : Pen.mixed(palette.card(), tone, palette.isDark() ? 0.22 : 0.14));
        }
        pen.glyph(
                icon,
                16,
                plain ? palette.muted() : tone,
                tile.centre().x(),
                tile.centre().y());
    }

    private void words(DiagramNode node, Box box) {
        var palette = pen.palette();
        double left = box.x() + (node.icon() == null ? 16 : 56);
        var state = node.status().glyph();
        double room = box.right() - left - (state == null ? 14 : 34);
        boolean alone = node.status().subtitle().isEmpty();
        var font =
                node.shape() == Shape.STEP ? pen.fonts().label() : pen.fonts().title();
        pen.write(node.title(), font, ink(node), left, box.y() + (alone ? 32.5 : 25), room);
        pen.write(node.status().subtitle(), pen.fonts().subtitle(), palette.muted(), left, box.y() + 42, room);
        if (state != null) {
            pen.glyph(
                    state, 14, palette.tone(node.status().tone()), box.right() - 20, box.y() + CardMetrics.HEADER / 2);
        }
    }

    private Color ink(DiagramNode node) {
        return node.status().marked("dimmed")
                ? pen.palette().muted()
                : pen.palette().text();
    }
}
