package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.DiagramNode;
import headwater.graph.Tone;
import headwater.graph.geometry.CardMetrics;
import headwater.graph.geometry.PlacedNode;

/// Draws pills and panels.
final class SmallPainter {
    private static final double PANEL_RADIUS = 8;

    private final Pen pen;

    SmallPainter(Pen pen) {
        this.pen = pen;
    }

    void pill(PlacedNode placed, Emphasis emphasis) {
        var node = placed.node();
        var box = placed.box();
        var palette = pen.palette();
        double radius = box.height() / 2;
        NodeBorders.under(pen, box, radius, emphasis);
        pen.face(box, radius, palette.card());
        NodeBorders.border(pen, node, box, radius, emphasis);
        double left = box.x() + 16;
        var icon = node.icon();
        if (icon != null) {
            boolean plain = node.status().tone().equals(Tone.PLAIN);
            pen.glyph(
                    icon,
                    14,
                    plain ? palette.muted() : palette.tone(node.status().tone()),
                    box.x() + 20,
                    box.centre().y());
            left += 18;
        }
        pen.write(
                node.title(),
                pen.fonts().label(),
                palette.text(),
                left,
                box.centre().y() + 4.5,
                box.right() - left - 12);
    }

    void panel(PlacedNode placed, Emphasis emphasis) {
        var node = placed.node();
        var box = placed.box();
        var palette = pen.palette();
        NodeBorders.under(pen, box, PANEL_RADIUS, emphasis);
        pen.face(box, PANEL_RADIUS, palette.card());
        var strip = new Box(box.x(), box.y(), box.width(), CardMetrics.PANEL_HEADER);
        pen.corners(strip, PANEL_RADIUS, PANEL_RADIUS, 0, 0, palette.raised());
        NodeBorders.border(pen, node, box, PANEL_RADIUS, emphasis);
        double left = box.x() + 14;
        var icon = node.icon();
        if (icon != null) {
            pen.glyph(icon, 14, palette.muted(), box.x() + 21, box.y() + CardMetrics.PANEL_HEADER / 2);
            left += 20;
        }
        pen.write(node.title(), pen.fonts().label(), palette.text(), left, box.y() + 22.5, box.right() - left - 12);
        rows(node, box);
    }

    private void rows(DiagramNode node, Box box) {
        boolean output = node.inputs().isEmpty();
        var ports = output ? node.outputs() : node.inputs();
        for (int i = 0; i < ports.size(); i++) {
            var port = ports.get(i);
            double baseline = box.y() + CardMetrics.portOffset(node, i, output) + 4;
            double room = box.width() - 28;
            var label = pen.fonts().small();
            double width = Math.min(room, pen.texts().width(port.label(), label) + 1);
            pen.write(port.label(), label, pen.palette().text(), box.x() + 14, baseline, width);
            var detail = port.detail();
            if (detail != null) {
                pen.writeBefore(
                        detail,
                        pen.fonts().code(),
                        pen.palette().muted(),
                        box.right() - 14,
                        baseline,
                        room - width - 12);
            }
        }
        if (ports.isEmpty()) {
            pen.write(
                    "none",
                    pen.fonts().small(),
                    pen.palette().muted(),
                    box.x() + 14,
                    box.y() + CardMetrics.PANEL_HEADER + 16,
                    80);
        }
    }
}
