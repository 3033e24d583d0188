package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.DiagramNode;
import headwater.graph.Tone;
import javafx.scene.paint.Color;

/// What all nodes have around them: shadow, border, the glow of the selection.
final class NodeBorders {
    private NodeBorders() {}

    static void under(Pen pen, Box box, double radius, Emphasis emphasis) {
        if (emphasis.selected()) {
            pen.face(
                    box.grown(4),
                    radius + 4,
                    Pen.faint(pen.palette().accent(), pen.palette().isDark() ? 0.32 : 0.24));
        } else {
            pen.shadow(box, radius);
        }
    }

    static void border(Pen pen, DiagramNode node, Box box, double radius, Emphasis emphasis) {
        var palette = pen.palette();
        if (node.status().marked("hole")) {
            pen.dashes(5, 4);
            pen.outline(box, radius, palette.warning(), 1.5);
            pen.dashes();
        } else if (emphasis.selected()) {
            pen.outline(box, radius, palette.accent(), 2);
        } else if (node.status().marked("added")
                || node.status().marked("removed")
                || node.status().marked("critical")) {
            pen.outline(box, radius, markColour(pen, node), 1.5);
        } else {
            var line =
                    emphasis.hovered() ? Pen.mixed(palette.cardBorder(), palette.muted(), 0.7) : palette.cardBorder();
            pen.outline(box, radius, line, 1);
        }
        if (emphasis.focused()) {
            pen.dashes(2, 3);
            pen.outline(box.grown(emphasis.selected() ? 6 : 4), radius + 4, palette.accent(), 1.5);
            pen.dashes();
        }
        if (node.status().marked("changed")) {
            pen.context().setFill(palette.accent());
            pen.context().fillOval(box.x() - 4, box.y() - 4, 9, 9);
        }
    }

    private static Color markColour(Pen pen, DiagramNode node) {
        var palette = pen.palette();
        if (node.status().marked("added")) {
            return palette.tone(new Tone("added"));
        }
        return node.status().marked("removed") ? palette.tone(new Tone("removed")) : palette.warning();
    }

    /// The pill on the upper right corner.
    static void badge(Pen pen, DiagramNode node, Box box) {
        var text = node.status().badge();
        if (text == null || text.isEmpty()) {
            return;
        }
        var palette = pen.palette();
        var font = pen.fonts().pill();
        double width = Math.max(24, Math.ceil(pen.texts().width(text, font)) + 16);
        var pill = new Box(box.right() - width - 6, box.y() - 9, width, 18);
        pen.face(pill.grown(2), 11, palette.canvas());
        pen.face(pill, 9, palette.tone(node.status().tone()));
        pen.writeCentred(
                text, font, palette.onTone(), pill.centre().x(), pill.centre().y());
    }
}
