package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.DiagramNode;
import headwater.graph.Port;
import headwater.graph.geometry.CardMetrics;
import javafx.scene.paint.Color;

/// Draws ports: the rows of labels, and the circles.
final class PortRows {
    private static final double CIRCLE = 4.5;

    private PortRows() {}

    static void draw(Pen pen, DiagramNode node, Box box, double header) {
        boolean left = CardMetrics.inputRows(node);
        boolean right = CardMetrics.outputRows(node);
        if (left || right) {
            pen.context().setStroke(pen.palette().cardBorder());
            pen.context().setLineWidth(1);
            double y = Math.floor(box.y() + header) - 1.5;
            pen.context().strokeLine(box.x() + 5, y, box.right() - 1, y);
            double room = box.width() - 28;
            double outputs = right ? widest(pen, node) : 0;
            if (left) {
                labels(pen, node, box, room - outputs);
            }
            if (right) {
                outputLabels(pen, node, box, left ? Math.min(outputs, room / 2) : room);
            }
        }
    }

    private static double widest(Pen pen, DiagramNode node) {
        return node.outputs().stream()
                        .mapToDouble(port -> pen.texts()
                                .width(CardMetrics.portText(port), pen.fonts().small()))
                        .max()
                        .orElse(0)
                + 12;
    }

    private static void labels(Pen pen, DiagramNode node, Box box, double room) {
        for (int i = 0; i < node.inputs().size(); i++) {
            var port = node.inputs().get(i);
            double baseline = box.y() + CardMetrics.portOffset(node, i, false) + 4;
            var font = pen.fonts().small();
            pen.write(port.label(), font, ink(pen, port), box.x() + 14, baseline, room);
            if (port.detail() != null) {
                double after = pen.texts().width(port.label(), font) + 4;
                pen.write(
                        "= " + port.detail(), font, pen.palette().text(), box.x() + 14 + after, baseline, room - after);
            }
        }
    }

    private static Color ink(Pen pen, Port port) {
        return isMissing(port) ? pen.palette().warning() : pen.palette().muted();
    }

    private static boolean isMissing(Port port) {
        return port.required() && !port.connected() && port.detail() == null;
    }

    private static void outputLabels(Pen pen, DiagramNode node, Box box, double room) {
        for (int i = 0; i < node.outputs().size(); i++) {
            var text = CardMetrics.portText(node.outputs().get(i));
            double baseline = box.y() + CardMetrics.portOffset(node, i, true) + 4;
            pen.writeBefore(text, pen.fonts().small(), pen.palette().muted(), box.right() - 14, baseline, room);
        }
    }

    /// The circles of all ports, over card and edges.
    static void circles(Pen pen, DiagramNode node, Box box) {
        for (int i = 0; i < node.inputs().size(); i++) {
            circle(pen, node.inputs().get(i), box.x(), box.y() + CardMetrics.portOffset(node, i, false));
        }
        for (int i = 0; i < node.outputs().size(); i++) {
            circle(pen, node.outputs().get(i), box.right(), box.y() + CardMetrics.portOffset(node, i, true));
        }
    }

    private static void circle(Pen pen, Port port, double x, double y) {
        var palette = pen.palette();
        var context = pen.context();
        var ring = isMissing(port) ? palette.warning() : Pen.mixed(palette.edge(), palette.muted(), 0.4);
        context.setFill(palette.card());
        context.fillOval(x - CIRCLE, y - CIRCLE, 2 * CIRCLE, 2 * CIRCLE);
        context.setStroke(ring);
        context.setLineWidth(1.5);
        context.strokeOval(x - CIRCLE, y - CIRCLE, 2 * CIRCLE, 2 * CIRCLE);
        if (port.connected()) {
            context.setFill(ring);
            context.fillOval(x - 2, y - 2, 4, 4);
        }
    }
}
