package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.Glyph;
import headwater.graph.Point;
import headwater.graph.Viewport;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Draws on a canvas.
///
/// @param canvas what to draw on, in the units of the drawing; asked for when something is drawn
/// @param viewport what makes pixels of the units
record CanvasSurface(Supplier<GraphicsContext> canvas, Viewport viewport, Texts texts) implements Surface {
    private GraphicsContext context() {
        return canvas.get();
    }

    @Override
    public void face(Box box, Corners corners, Color fill) {
        var context = context();
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
        var context = context();
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
        var context = context();
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
        var context = context();
        begin(stroke);
        context.beginPath();
        lines.forEach(line -> trace(line, radius));
        context.stroke();
        end(stroke);
    }

    private void trace(List<Point> points, double radius) {
        var context = context();
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
        var context = context();
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
        var context = context();
        if (!stroke.dashes().isEmpty()) {
            context.setLineDashes((double[]) null);
        }
    }

    @Override
    public void area(List<Point> corners, Color fill) {
        var context = context();
        context.setFill(fill);
        context.fillPolygon(
                corners.stream().mapToDouble(Point::x).toArray(),
                corners.stream().mapToDouble(Point::y).toArray(),
                corners.size());
    }

    @Override
    public void disc(Point centre, double radius, Color fill) {
        var context = context();
        context.setFill(fill);
        context.fillOval(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void text(String text, Font font, Color ink, Point at, Alignment alignment) {
        var context = context();
        context.setTextBaseline(VPos.BASELINE);
        context.setTextAlign(
                switch (alignment) {
                    case START -> TextAlignment.LEFT;
                    case MIDDLE -> TextAlignment.CENTER;
                    case END -> TextAlignment.RIGHT;
                });
        write(text, font, ink, at);
    }

    @Override
    public void glyph(Glyph glyph, double size, Color ink, Point centre) {
        var context = context();
        context.setTextAlign(TextAlignment.CENTER);
        context.setTextBaseline(VPos.CENTER);
        write(glyph.text(), Font.font(glyph.family(), size), ink, centre);
    }

    /// Writes in pixels, in a font of the size that is seen: letters that a canvas scales are drawn as shapes by
    /// software, each one anew, which takes ten times as long and is less sharp.
    private void write(String text, Font font, Color ink, Point at) {
        var context = context();
        context.save();
        context.setTransform(1, 0, 0, 1, viewport.left(), viewport.top());
        context.setFont(texts.scaled(font, viewport.zoom()));
        context.setFill(ink);
        context.fillText(text, at.x() * viewport.zoom(), at.y() * viewport.zoom());
        context.restore();
    }
}
