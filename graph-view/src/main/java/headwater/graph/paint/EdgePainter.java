package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.Tone;
import headwater.graph.geometry.EdgePath;
import headwater.graph.geometry.PlacedEdge;
import javafx.scene.paint.Color;

/// Draws edges, their arrow heads and labels.
final class EdgePainter {
    private static final double HEAD = 8;
    private static final double PORT = 5;

    private final Pen pen;
    private final double zoom;
    private final double phase;

    /// A brush for one repaint.
    ///
    /// @param phase how far the dashes of animated edges have moved
    EdgePainter(Pen pen, double zoom, double phase) {
        this.pen = pen;
        this.zoom = zoom;
        this.phase = phase;
    }

    void draw(PlacedEdge placed, boolean strong, boolean selected, boolean full) {
        var edge = placed.edge();
        var context = pen.context();
        double alpha = edge.status().marked("dimmed") ? 0.35 : 1;
        context.setGlobalAlpha(alpha);
        var colour = colour(edge, strong, selected);
        double width = width(edge.kind()) * Math.max(1, 0.55 / zoom) + (strong || selected ? 0.75 : 0);
        dash(edge, width);
        boolean port = placed.toPort();
        double end = full ? HEAD + (port ? PORT : 1) - 2 : 0;
        line(placed.path(), end, colour, width);
        if (edge.kind() == DiagramEdgeKind.COLLECT && full) {
            line(placed.path(), end, pen.palette().canvas(), width / 3);
        }
        pen.dashes();
        if (full) {
            head(edge, placed.path(), port ? PORT : 1, colour);
            label(placed);
        }
        context.setGlobalAlpha(1);
    }

    private Color colour(DiagramEdge edge, boolean strong, boolean selected) {
        var palette = pen.palette();
        if (selected || edge.status().marked("critical")) {
            return selected ? palette.accent() : palette.warning();
        }
        if (edge.status().tone().equals(Tone.PLAIN)) {
            // Not the accent: blue wires would look like something that runs.
            return strong ? palette.muted() : plain(edge.kind());
        }
        return palette.tone(edge.status().tone());
    }

    private Color plain(DiagramEdgeKind kind) {
        return kind == DiagramEdgeKind.ORDER
                ? Pen.mixed(pen.palette().edge(), pen.palette().canvas(), 0.35)
                : pen.palette().edge();
    }

    private static double width(DiagramEdgeKind kind) {
        return switch (kind) {
            case DATA, BARRIER -> 1.75;
            case ORDER -> 1;
            case WAIT -> 1.5;
            case COLLECT -> 4.5;
        };
    }

    private void dash(DiagramEdge edge, double width) {
        if (edge.kind() == DiagramEdgeKind.BARRIER) {
            pen.dashes(width, 3 * width);
        } else if (edge.status().animated() || edge.kind() == DiagramEdgeKind.WAIT) {
            pen.dashes(6, 4);
        }
        pen.context().setLineDashOffset(edge.status().animated() ? -phase : 0);
    }

    private void line(EdgePath path, double shortened, Color colour, double width) {
        var context = pen.context();
        context.setStroke(colour);
        context.setLineWidth(width);
        context.beginPath();
        context.moveTo(path.start().x(), path.start().y());
        int last = path.pieces().size() - 1;
        for (int i = 0; i <= last; i++) {
            var piece = path.pieces().get(i);
            double less = i == last ? shortened : 0;
            var back = path.heading();
            context.bezierCurveTo(
                    piece.leaving().x(),
                    piece.leaving().y(),
                    piece.arriving().x() - less * back.x(),
                    piece.arriving().y() - less * back.y(),
                    piece.to().x() - less * back.x(),
                    piece.to().y() - less * back.y());
        }
        context.stroke();
    }

    private void head(DiagramEdge edge, EdgePath path, double gap, Color colour) {
        var context = pen.context();
        var to = path.heading();
        var tip = path.end().plus(-gap * to.x(), -gap * to.y());
        if (edge.kind() == DiagramEdgeKind.BARRIER) {
            context.setFill(colour);
            context.fillRect(tip.x() - 3, tip.y() - 7, 3, 14);
            return;
        }
        double size = edge.kind() == DiagramEdgeKind.ORDER ? HEAD - 2 : HEAD;
        double x = tip.x() - size * to.x();
        double y = tip.y() - size * to.y();
        double half = size / 2;
        context.setFill(colour);
        context.fillPolygon(
                new double[] {tip.x(), x - half * to.y(), x + half * to.y()},
                new double[] {tip.y(), y + half * to.x(), y - half * to.x()},
                3);
    }

    private void label(PlacedEdge placed) {
        var text = placed.edge().label();
        if (text == null || text.isEmpty()) {
            return;
        }
        var palette = pen.palette();
        var font = pen.fonts().small();
        var middle = placed.path().middle();
        double width = pen.texts().width(text, font) + 10;
        if (placed.path().bounds().width() < width + 32) {
            pen.writeCentred(text, font, palette.muted(), middle.x(), middle.y() - 11);
            return;
        }
        pen.face(new Box(middle.x() - width / 2, middle.y() - 8, width, 16), 4, Pen.faint(palette.canvas(), 0.88));
        pen.writeCentred(text, font, palette.muted(), middle.x(), middle.y());
    }
}
