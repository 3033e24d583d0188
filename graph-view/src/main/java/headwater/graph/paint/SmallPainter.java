package headwater.graph.paint;

import headwater.graph.Point;
import headwater.graph.Port;
import headwater.graph.geometry.CardMetrics;
import headwater.graph.geometry.PlacedNode;
import headwater.graph.paint.Surface.Alignment;

/// Draws pills and panels.
final class SmallPainter {
    private final Pen pen;

    SmallPainter(Pen pen) {
        this.pen = pen;
    }

    void pill(PlacedNode placed, Emphasis emphasis) {
        var node = placed.node();
        var box = placed.box();
        var palette = pen.palette();
        var card = new CardPainter(pen);
        card.face(node, box, emphasis);
        double left = box.x() + 14;
        var icon = node.icon();
        if (icon != null) {
            pen.glyph(icon, 12, pen.stateInk(node), left + 6, box.centre().y());
            left += 20;
        }
        double baseline = box.centre().y() + 4.5;
        pen.write(node.title(), pen.fonts().label(), palette.text(), left, baseline, box.right() - left - 10);
    }

    void panel(PlacedNode placed, Emphasis emphasis) {
        var node = placed.node();
        var box = placed.box();
        var palette = pen.palette();
        var corners = CardPainter.corners(node.shape());
        NodeBorders.under(pen, box, corners, emphasis, true);
        pen.surface().face(box, corners, palette.panel());
        NodeBorders.border(pen, node, box, corners, emphasis);
        pen.write(node.title(), pen.fonts().label(), palette.text(), box.x() + 12, box.y() + 18, box.width() - 40);
        pen.surface()
                .text(
                        String.valueOf(node.outputs().size()),
                        pen.fonts().small(),
                        palette.muted(),
                        new Point(box.right() - 12, box.y() + 18),
                        Alignment.END);
        int columns = CardMetrics.panelColumns(node, box);
        double column = CardMetrics.panelEntry(node) + CardMetrics.PANEL_GAP;
        for (int i = 0; i < node.outputs().size(); i++) {
            double x = box.x() + 12 + i % columns * column;
            double y = box.y() + CardMetrics.PANEL_HEADER + Math.floorDiv(i, columns) * CardMetrics.PANEL_ROW + 9;
            entry(node.outputs().get(i), x, y);
        }
    }

    private void entry(Port port, double x, double baseline) {
        var font = pen.fonts().smallMono();
        var palette = pen.palette();
        pen.write(port.label(), font, palette.muted(), x, baseline, 400);
        if (port.detail() != null) {
            double after = x + pen.texts().width(port.label() + " ", font);
            pen.write(port.detail(), font, palette.text(), after, baseline, 400);
        }
    }
}
