package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.Point;
import headwater.graph.geometry.EdgePath;
import headwater.graph.geometry.PlacedDiagram;
import java.util.List;

/// Draws what goes on: rubber band, ghosts, wire, the plus on an edge.
final class OverlayPainter {
    private final Pen pen;

    OverlayPainter(Pen pen) {
        this.pen = pen;
    }

    void draw(PlacedDiagram drawing, Highlights highlights, double zoom) {
        switch (highlights.overlay()) {
            case Overlay.Nothing _ -> plus(drawing, highlights);
            case Overlay.Band band -> band(band.box(), zoom);
            case Overlay.Ghosts ghosts -> ghosts.boxes().values().forEach(this::ghost);
            case Overlay.Wire wire -> wire(wire);
            case Overlay.Landing landing -> landing(drawing, landing);
        }
    }

    private void plus(PlacedDiagram drawing, Highlights highlights) {
        var id = highlights.hoveredEdge();
        var edge = id == null ? null : drawing.edge(id);
        if (edge != null) {
            plus(edge.path().middle());
        }
    }

    private void plus(Point at) {
        var context = pen.context();
        var palette = pen.palette();
        context.setFill(palette.accent());
        context.fillOval(at.x() - 9, at.y() - 9, 18, 18);
        context.setStroke(palette.onTone());
        context.setLineWidth(1.75);
        context.strokeLine(at.x() - 4, at.y(), at.x() + 4, at.y());
        context.strokeLine(at.x(), at.y() - 4, at.x(), at.y() + 4);
    }

    private void band(Box box, double zoom) {
        var context = pen.context();
        context.setFill(Pen.faint(pen.palette().accent(), 0.12));
        context.fillRect(box.x(), box.y(), box.width(), box.height());
        context.setStroke(pen.palette().accent());
        context.setLineWidth(1 / zoom);
        context.strokeRect(box.x(), box.y(), box.width(), box.height());
    }

    private void ghost(Box box) {
        pen.face(box, 8, Pen.faint(pen.palette().accent(), 0.14));
        pen.dashes(5, 4);
        pen.outline(box, 8, pen.palette().accent(), 1.5);
        pen.dashes();
    }

    private void wire(Overlay.Wire wire) {
        var context = pen.context();
        var palette = pen.palette();
        var colour = wire.refusal() == null ? palette.accent() : palette.warning();
        for (var candidate : wire.candidates()) {
            context.setFill(Pen.faint(palette.accent(), 0.3));
            context.fillOval(candidate.x() - 8, candidate.y() - 8, 16, 16);
        }
        var start = wire.forward() ? wire.from() : wire.to();
        var end = wire.forward() ? wire.to() : wire.from();
        var curve = EdgePath.between(start, List.of(), end).pieces().getFirst();
        if (!wire.snapped()) {
            pen.dashes(6, 4);
        }
        context.setStroke(colour);
        context.setLineWidth(2);
        context.beginPath();
        context.moveTo(start.x(), start.y());
        context.bezierCurveTo(
                curve.leaving().x(),
                curve.leaving().y(),
                curve.arriving().x(),
                curve.arriving().y(),
                end.x(),
                end.y());
        context.stroke();
        pen.dashes();
        context.setFill(colour);
        context.fillOval(wire.to().x() - 5, wire.to().y() - 5, 10, 10);
        if (wire.refusal() != null) {
            note(wire.refusal(), wire.to());
        }
    }

    private void note(String text, Point at) {
        var palette = pen.palette();
        double width = Math.min(320, pen.texts().width(text, pen.fonts().small()) + 18);
        var box = new Box(at.x() + 14, at.y() + 12, width, 24);
        pen.shadow(box, 6);
        pen.face(box, 6, palette.card());
        pen.outline(box, 6, palette.warning(), 1);
        pen.write(text, pen.fonts().small(), palette.text(), box.x() + 9, box.y() + 16, width - 16);
    }

    private void landing(PlacedDiagram drawing, Overlay.Landing landing) {
        var edge = landing.edge() == null ? null : drawing.edge(landing.edge());
        if (edge != null) {
            plus(edge.path().middle());
        }
        ghost(new Box(landing.at().x() - 100, landing.at().y() - 28, 200, 56));
    }
}
