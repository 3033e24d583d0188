package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.Glyph;
import headwater.graph.Point;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// Draws on pixels of its own, all but texts: [WordSurface] writes them on what the pixels are shown on.
final class PixelSurface implements Surface {
    private static final int PARTS_OF_A_BEND = 3;

    private final Raster raster;
    private final Glyphs glyphs;
    private final double zoom;
    private final double dx;
    private final double dy;

    /// A surface on which `(x, y)` of the drawing is the pixel `(x * zoom + dx, y * zoom + dy)`.
    PixelSurface(Raster raster, Glyphs glyphs, double zoom, double dx, double dy) {
        this.raster = raster;
        this.glyphs = glyphs;
        this.zoom = zoom;
        this.dx = dx;
        this.dy = dy;
    }

    /// Symbols as stencils.
    interface Glyphs {
        /// Draws a symbol of so many pixels around a pixel.
        void draw(Raster raster, Glyph glyph, double size, Color ink, double x, double y);
    }

    private Box pixels(Box box) {
        return new Box(box.x() * zoom + dx, box.y() * zoom + dy, box.width() * zoom, box.height() * zoom);
    }

    private Corners pixels(Corners corners) {
        return new Corners(
                corners.topLeft() * zoom,
                corners.topRight() * zoom,
                corners.bottomRight() * zoom,
                corners.bottomLeft() * zoom);
    }

    private Point pixels(Point point) {
        return new Point(point.x() * zoom + dx, point.y() * zoom + dy);
    }

    @Override
    public void face(Box box, Corners corners, Color fill) {
        raster.face(pixels(box), pixels(fitting(box, corners)), fill);
    }

    /// No corner is rounder than the box allows.
    private static Corners fitting(Box box, Corners corners) {
        double most = Math.min(box.width(), box.height()) / 2;
        return new Corners(
                Math.min(most, corners.topLeft()),
                Math.min(most, corners.topRight()),
                Math.min(most, corners.bottomRight()),
                Math.min(most, corners.bottomLeft()));
    }

    @Override
    public void outline(Box box, Corners corners, Stroke stroke) {
        var fitting = fitting(box, corners);
        if (stroke.dashes().isEmpty()) {
            raster.ring(pixels(box), pixels(fitting), stroke.width() * zoom, stroke.colour());
            return;
        }
        var inner = box.grown(-stroke.width() / 2);
        line(
                List.of(
                        inner.corner(),
                        new Point(inner.right(), inner.y()),
                        new Point(inner.right(), inner.bottom()),
                        new Point(inner.x(), inner.bottom()),
                        inner.corner()),
                fitting.topLeft(),
                stroke);
    }

    @Override
    public void lines(List<List<Point>> lines, double radius, Stroke stroke) {
        double wide = Math.max(stroke.width() * zoom, 0.2);
        for (var line : lines) {
            var points = bent(line, radius);
            if (stroke.dashes().isEmpty()) {
                for (int i = 1; i < points.size(); i++) {
                    part(points.get(i - 1), points.get(i), wide, stroke.colour());
                }
            } else {
                dashed(points, wide, stroke);
            }
        }
    }

    /// The line in pixels, with bends as a few straight parts where they can be seen.
    private List<Point> bent(List<Point> line, double radius) {
        var points = new ArrayList<Point>();
        points.add(pixels(line.getFirst()));
        for (var bend : Bend.of(line, radius)) {
            var middle = pixels(bend.corner());
            if (bend.round() * zoom < 1) {
                points.add(middle);
                continue;
            }
            var in = pixels(bend.in());
            var out = pixels(bend.out());
            for (int part = 0; part <= PARTS_OF_A_BEND; part++) {
                double t = (double) part / PARTS_OF_A_BEND;
                points.add(new Point(curve(in.x(), middle.x(), out.x(), t), curve(in.y(), middle.y(), out.y(), t)));
            }
        }
        points.add(pixels(line.getLast()));
        return points;
    }

    private static double curve(double from, double by, double to, double t) {
        return (1 - t) * (1 - t) * from + 2 * t * (1 - t) * by + t * t * to;
    }

    private void part(Point from, Point to, double wide, Color colour) {
        double half = wide / 2;
        if (Math.abs(from.y() - to.y()) < 0.01) {
            double left = Math.min(from.x(), to.x());
            raster.face(new Box(left, from.y() - half, Math.abs(to.x() - from.x()), wide), Corners.NONE, colour);
        } else if (Math.abs(from.x() - to.x()) < 0.01) {
            double top = Math.min(from.y(), to.y());
            raster.face(new Box(from.x() - half, top, wide, Math.abs(to.y() - from.y())), Corners.NONE, colour);
        } else {
            double length = from.distance(to);
            double ox = -(to.y() - from.y()) / length * half;
            double oy = (to.x() - from.x()) / length * half;
            raster.area(List.of(from.plus(ox, oy), to.plus(ox, oy), to.plus(-ox, -oy), from.plus(-ox, -oy)), colour);
        }
    }

    private void dashed(List<Point> points, double wide, Stroke stroke) {
        var dashes = stroke.dashes();
        double whole = dashes.stream().mapToDouble(Double::doubleValue).sum();
        double spent = ((stroke.phase() % whole) + whole) % whole;
        int dash = 0;
        while (spent >= dashes.get(dash)) {
            spent -= dashes.get(dash);
            dash = (dash + 1) % dashes.size();
        }
        double left = (dashes.get(dash) - spent) * zoom;
        for (int i = 1; i < points.size(); i++) {
            var from = points.get(i - 1);
            var to = points.get(i);
            double length = from.distance(to);
            for (double at = 0; at < length; ) {
                double end = Math.min(length, at + left);
                if (dash % 2 == 0) {
                    part(from.towards(to, at), from.towards(to, end), wide, stroke.colour());
                }
                left -= end - at;
                at = end;
                if (left < 1e-6) {
                    dash = (dash + 1) % dashes.size();
                    left = dashes.get(dash) * zoom;
                }
            }
        }
    }

    @Override
    public void area(List<Point> corners, Color fill) {
        var there = new ArrayList<Point>(corners.size());
        for (var corner : corners) {
            there.add(pixels(corner));
        }
        raster.area(there, fill);
    }

    @Override
    public void disc(Point centre, double radius, Color fill) {
        raster.disc(pixels(centre), radius * zoom, fill);
    }

    @Override
    public void text(String text, Font font, Color ink, Point at, Alignment alignment) {}

    @Override
    public void glyph(Glyph glyph, double size, Color ink, Point centre) {
        var at = pixels(centre);
        glyphs.draw(raster, glyph, size * zoom, ink, at.x(), at.y());
    }
}
