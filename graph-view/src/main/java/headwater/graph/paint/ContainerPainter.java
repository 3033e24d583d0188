package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.DiagramNode;
import headwater.graph.Tone;
import headwater.graph.geometry.CardMetrics;
import headwater.graph.geometry.PlacedNode;

/// Draws the frames of containers.
final class ContainerPainter {
    private static final double RADIUS = 10;

    private final Pen pen;

    ContainerPainter(Pen pen) {
        this.pen = pen;
    }

    void draw(PlacedNode placed, Emphasis emphasis) {
        var node = placed.node();
        var box = placed.box();
        var palette = pen.palette();
        if (emphasis.selected()) {
            pen.outline(box.grown(3), RADIUS + 3, Pen.faint(palette.accent(), 0.3), 3);
        }
        pen.face(box, RADIUS, palette.frame());
        boolean plain = node.status().tone().equals(Tone.PLAIN);
        var tone = palette.tone(node.status().tone());
        var strip = new Box(box.x(), box.y(), box.width(), CardMetrics.FRAME_HEADER);
        pen.corners(strip, RADIUS, RADIUS, 0, 0, plain ? palette.frame() : Pen.faint(tone, 0.14));
        pen.context().setStroke(Pen.faint(palette.cardBorder(), 0.7));
        pen.context().setLineWidth(1);
        pen.context().strokeLine(box.x(), strip.bottom() - 0.5, box.right(), strip.bottom() - 0.5);
        NodeBorders.border(pen, node, box, RADIUS, emphasis);
        words(node, box, plain);
    }

    private void words(DiagramNode node, Box box, boolean plain) {
        var palette = pen.palette();
        double middle = box.y() + CardMetrics.FRAME_HEADER / 2;
        double left = box.x() + 14;
        var icon = node.icon();
        if (icon != null) {
            pen.glyph(
                    icon,
                    14,
                    plain ? palette.muted() : palette.tone(node.status().tone()),
                    box.x() + 22,
                    middle);
            left += 22;
        }
        double end = box.right() - 16;
        var state = node.status().glyph();
        if (state != null) {
            pen.glyph(state, 13, palette.tone(node.status().tone()), box.right() - 20, middle);
            end -= 22;
        }
        var font = pen.fonts().label();
        var title = pen.texts().fit(node.title(), font, end - left);
        pen.write(title, font, palette.text(), left, middle + 4.5, end - left);
        double after = left + pen.texts().width(title, font) + 10;
        pen.write(node.status().subtitle(), pen.fonts().small(), palette.muted(), after, middle + 4.5, end - after);
    }
}
