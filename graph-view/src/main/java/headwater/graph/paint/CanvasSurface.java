package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.Glyph;
import headwater.graph.Point;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Draws on a canvas.
record CanvasSurface(GraphicsContext context) implements Surface {
    @Override
    public void face(Box box, Corners corners, Color fill) {
        context.setFill(fill);
        if (corners.areEqual()) {
            double round = 2 * corners.topLeft();
            context.fillRoundRect(box.x(), box.y(), box.width(), box.height(), round, round);
        } else {
            trace(box, corners);
            context.fill();
        }
    }

    @Override
    public void outline(Box box, Corners corners, Stroke stroke) {
        // Just inside, so that one pixel stays one pixel.
        var inner = box.grown(-stroke.width() / 2);
        begin(stroke);
        if (corners.areEqual()) {
            double round = 2 * corners.topLeft();
            context.strokeRoundRect(inner.x(), inner.y(), inner.width(), inner.height(), round, round);
        } else {
            trace(inner, corners);
            context.stroke();
        }
        end(stroke);
    }

    private void trace(Box box, Corners corners) {
        double right = box.right();
        double bottom = box.bottom();
        context.beginPath();
        context.moveTo(box.x() + corners.topLeft(), box.y());
        context.lineTo(right - corners.topRight(), box.y());
        context.arcTo(right, box.y(), right, box.y() + corners.topRight(), corners.topRight());
        context.lineTo(right, bottom - corners.bottomRight());
        context.arcTo(right, bottom, right - corners.bottomRight(), bottom, corners.bottomRight());
        context.lineTo(box.x() + corners.bottomLeft(), bottom);
        context.arcTo(box.x(), bottom, box.x(), bottom - corners.bottomLeft(), corners.bottomLeft());
        context.lineTo(box.x(), box.y() + corners.topLeft());
        context.arcTo(box.x(), box.y(), box.x() + corners.topLeft(), box.y(), corners.topLeft());
        context.closePath();
    }

    @Override
    public void lines(List<List<Point>> lines, double radius, Stroke stroke) {
        begin(stroke);
        context.beginPath();
        lines.forEach(line -> trace(line, radius));
        context.stroke();
        end(stroke);
    }

    private void trace(List<Point> points, double radius) {
        var first = points.getFirst();
        context.moveTo(first.x(), first.y());
        for (var bend : Bend.of(points, radius)) {
            var in = bend.in();
            var out = bend.out();
            context.lineTo(in.x(), in.y());
            context.quadraticCurveTo(bend.corner().x(), bend.corner().y(), out.x(), out.y());
        }
        context.lineTo(points.getLast().x(), points.getLast().y());
    }

    private void begin(Stroke stroke) {
        context.setStroke(stroke.colour());
        context.setLineWidth(stroke.width());
        if (!stroke.dashes().isEmpty()) {
            context.setLineDashes(
                    stroke.dashes().stream().mapToDouble(Double::doubleValue).toArray());
            context.setLineDashOffset(stroke.phase());
            context.setLineCap(StrokeLineCap.BUTT);
        }
    }

    private void end(Stroke stroke) {
        if (!stroke.dashes().isEmpty()) {
            context.setLineDashes((double[]) null);
        }
    }

    @Override
    public void area(List<Point> corners, Color fill) {
        context.setFill(fill);
        context.fillPolygon(
                corners.stream().mapToDouble(Point::x).toArray(),
                corners.stream().mapToDouble(Point::y).toArray(),
                corners.size());
    }

    @Override
    public void disc(Point centre, double radius, Color fill) {
        context.setFill(fill);
        context.fillOval(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void text(String text, Font font, Color ink, Point at, Alignment alignment) {
        context.setFont(font);
        context.setFill(ink);
        context.setTextBaseline(VPos.BASELINE);
        context.setTextAlign(
                switch (alignment) {
                    case START -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case END -> TextAlignment.RIGHT;
                });
        context.fillText(text, at.x(), at.y());
    }

    @Override
    public void glyph(Glyph glyph, double size, Color ink, Point centre) {
        context.setFont(Font.font(glyph.family(), size));
        context.setFill(ink);
        context.setTextAlign(TextAlignment.CENTER);
        context.setTextBaseline(VPos.CENTER);
        context.fillText(glyph.text(), centre.x(), centre.y());
    }
}
