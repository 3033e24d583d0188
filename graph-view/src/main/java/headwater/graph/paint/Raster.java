package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.Point;
import headwater.graph.paint.Surface.Corners;
import java.util.Arrays;
import java.util.List;
import javafx.scene.paint.Color;

/// Pixels that shapes are drawn into in software, with soft edges: as exact as a canvas, and many times faster where
/// there are thousands of them. A pixel is ARGB, premultiplied. Belongs to one thread at a time; needs no toolkit.
final class Raster {
    /// Lines of samples in a row of pixels. Along a line coverage is exact.
    private static final int SAMPLES = 4;

    private static final float NOTHING = 0.004f;
    private static final float ALL = 0.996f;

    private final int width;
    private final int height;
    private final int[] pixels;
    /// By how much coverage differs from the pixel before, in the row being drawn.
    private final float[] steps;

    private int from;
    private int to;

    Raster(int width, int height) {
        this.width = Math.max(1, width);
        this.height = Math.max(1, height);
        this.pixels = new int[this.width * this.height];
        this.steps = new float[this.width + 2];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int[] pixels() {
        return pixels;
    }

    void clear(Color colour) {
        Arrays.fill(pixels, argb(colour));
    }

    /// Colours one pixel, if it is inside.
    void dot(int x, int y, Color colour) {
        if (x >= 0 && y >= 0 && x < width && y < height) {
            pixels[y * width + x] = argb(colour);
        }
    }

    /// Fills whole pixels, at least one wide and high.
    void block(double left, double top, double right, double bottom, int argb) {
        int x = (int) Math.floor(left);
        int y = (int) Math.floor(top);
        int endX = Math.min(width, Math.max(x + 1, (int) right));
        int endY = Math.min(height, Math.max(y + 1, (int) bottom));
        int startX = Math.max(0, x);
        if (startX >= endX) {
            return;
        }
        for (int row = Math.max(0, y); row < endY; row++) {
            Arrays.fill(pixels, row * width + startX, row * width + endX, argb);
        }
    }

    /// Fills a box with rounded corners.
    void face(Box box, Corners corners, Color colour) {
        if (box.right() <= 0 || box.x() >= width || colour.getOpacity() == 0) {
            return;
        }
        int argb = argb(colour);
        double top = Math.max(corners.topLeft(), corners.topRight());
        double bottom = Math.max(corners.bottomLeft(), corners.bottomRight());
        for (int y = first(box.y()); y < last(box.bottom()); y++) {
            if (y >= box.y() + top && y + 1 <= box.bottom() - bottom) {
                row(y, box.x(), box.right(), argb);
                continue;
            }
            begin();
            for (int s = 0; s < SAMPLES; s++) {
                double weight = weight(y, s, box.y(), box.bottom());
                double at = Math.clamp(sample(y, s), box.y(), box.bottom());
                span(left(box, corners, at), right(box, corners, at), weight);
            }
            end(y, argb);
        }
    }

    /// Draws a border inside a box with rounded corners.
    void ring(Box box, Corners corners, double thick, Color colour) {
        if (box.right() <= 0 || box.x() >= width) {
            return;
        }
        int argb = argb(colour);
        var inner = box.grown(-thick);
        var round = new Corners(
                Math.max(0, corners.topLeft() - thick),
                Math.max(0, corners.topRight() - thick),
                Math.max(0, corners.bottomRight() - thick),
                Math.max(0, corners.bottomLeft() - thick));
        double top = Math.max(thick, Math.max(corners.topLeft(), corners.topRight()));
        double bottom = Math.max(thick, Math.max(corners.bottomLeft(), corners.bottomRight()));
        for (int y = first(box.y()); y < last(box.bottom()); y++) {
            if (y >= box.y() + top && y + 1 <= box.bottom() - bottom) {
                row(y, box.x(), inner.x(), argb);
                row(y, inner.right(), box.right(), argb);
                continue;
            }
            begin();
            for (int s = 0; s < SAMPLES; s++) {
                double at = Math.clamp(sample(y, s), box.y(), box.bottom());
                span(left(box, corners, at), right(box, corners, at), weight(y, s, box.y(), box.bottom()));
                if (inner.height() > 0 && at > inner.y() && at < inner.bottom()) {
                    double weight = weight(y, s, inner.y(), inner.bottom());
                    span(left(inner, round, at), right(inner, round, at), -weight);
                }
            }
            end(y, argb);
        }
    }

    private static double left(Box box, Corners corners, double y) {
        return box.x()
                + inset(corners.topLeft(), box.y() + corners.topLeft() - y)
                + inset(corners.bottomLeft(), y - box.bottom() + corners.bottomLeft());
    }

    private static double right(Box box, Corners corners, double y) {
        return box.right()
                - inset(corners.topRight(), box.y() + corners.topRight() - y)
                - inset(corners.bottomRight(), y - box.bottom() + corners.bottomRight());
    }

    /// How far a circle is from the side of its square, so far from its middle line.
    private static double inset(double radius, double from) {
        return from <= 0 ? 0 : radius - Math.sqrt(Math.max(0, radius * radius - from * from));
    }

    void disc(Point centre, double radius, Color colour) {
        var box = new Box(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
        face(box, Corners.all(radius), colour);
    }

    /// Fills a polygon without hollows.
    void area(List<Point> corners, Color colour) {
        double top = corners.stream().mapToDouble(Point::y).min().orElse(0);
        double bottom = corners.stream().mapToDouble(Point::y).max().orElse(0);
        int argb = argb(colour);
        for (int y = first(top); y < last(bottom); y++) {
            begin();
            for (int s = 0; s < SAMPLES; s++) {
                crossing(corners, Math.clamp(sample(y, s), top, bottom), weight(y, s, top, bottom));
            }
            end(y, argb);
        }
    }

    private void crossing(List<Point> corners, double y, double weight) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        var before = corners.getLast();
        for (var corner : corners) {
            double low = Math.min(before.y(), corner.y());
            double high = Math.max(before.y(), corner.y());
            if (y >= low && y <= high && high > low) {
                double x = before.x() + (corner.x() - before.x()) * (y - before.y()) / (corner.y() - before.y());
                left = Math.min(left, x);
                right = Math.max(right, x);
            }
            before = corner;
        }
        span(left, right, weight);
    }

    private int first(double top) {
        return (int) Math.clamp(Math.floor(top), 0, height);
    }

    private int last(double bottom) {
        return (int) Math.clamp(Math.ceil(bottom), 0, height);
    }

    private static double sample(int y, int number) {
        return y + (number + 0.5) / SAMPLES;
    }

    /// How much of a line of samples is between two heights, as a share of the row.
    private static double weight(int y, int sample, double top, double bottom) {
        double from = y + (double) sample / SAMPLES;
        return Math.max(0, Math.min(bottom, from + 1.0 / SAMPLES) - Math.max(top, from));
    }

    private void begin() {
        from = width;
        to = -1;
    }

    private void span(double left, double right, double weight) {
        double start = Math.max(0, left);
        double end = Math.min(width, right);
        if (end <= start || weight == 0) {
            return;
        }
        int a = (int) start;
        int b = (int) end;
        steps[a] += (float) (weight * (a + 1 - start));
        steps[a + 1] += (float) (weight * (start - a));
        steps[b] -= (float) (weight * (b + 1 - end));
        steps[b + 1] -= (float) (weight * (end - b));
        from = Math.min(from, a);
        to = Math.max(to, b + 1);
    }

    private void end(int y, int argb) {
        float covered = 0;
        for (int x = from; x <= to; x++) {
            covered += steps[x];
            steps[x] = 0;
            if (covered > NOTHING && x < width) {
                blend(y * width + x, argb, covered);
            }
        }
    }

    /// Fills one row of pixels, or a part of its height.
    private void row(int y, double left, double right, int argb) {
        double start = Math.max(0, left);
        double end = Math.min(width, right);
        if (end <= start) {
            return;
        }
        int a = (int) start;
        int b = (int) end;
        int line = y * width;
        if (a == b) {
            blend(line + a, argb, (float) (end - start));
            return;
        }
        if (start > a) {
            blend(line + a, argb, (float) (a + 1 - start));
            a++;
        }
        if (argb >>> 24 == 0xff) {
            Arrays.fill(pixels, line + a, line + b, argb);
        } else {
            for (int x = a; x < b; x++) {
                blend(line + x, argb, 1);
            }
        }
        if (end > b) {
            blend(line + b, argb, (float) (end - b));
        }
    }

    private void blend(int at, int argb, float share) {
        if (share >= ALL && argb >>> 24 == 0xff) {
            pixels[at] = argb;
            return;
        }
        int part = Math.min(256, Math.round(share * 256));
        int alpha = ((argb >>> 24) * part) >>> 8;
        int over = 256 - alpha - (alpha >>> 7);
        int under = pixels[at];
        int redBlue = (((argb & 0xff00ff) * part + (under & 0xff00ff) * over) >>> 8) & 0xff00ff;
        int alphaGreen = (((argb >>> 8) & 0xff00ff) * part + ((under >>> 8) & 0xff00ff) * over) & 0xff00ff00;
        pixels[at] = redBlue | alphaGreen;
    }

    /// Draws a stencil in one colour: where it is white, all of a pixel is covered.
    void stencil(Raster stencil, int left, int top, Color colour) {
        int argb = argb(colour);
        for (int y = Math.max(0, -top); y < Math.min(stencil.height, height - top); y++) {
            for (int x = Math.max(0, -left); x < Math.min(stencil.width, width - left); x++) {
                int cover = stencil.pixels[y * stencil.width + x] & 0xff;
                if (cover != 0) {
                    blend((top + y) * width + left + x, argb, cover / 255f);
                }
            }
        }
    }

    /// Lays another over a part of this one: its pixel `(x, y)` comes to `(left + x * scale, top + y * scale)`.
    void lay(Raster other, double left, double top, double scale) {
        int startX = first(left, width);
        int endX = (int) Math.clamp(Math.floor(left + other.width * scale), 0, width);
        int endY = (int) Math.clamp(Math.floor(top + other.height * scale), 0, height);
        int[] columns = new int[width];
        for (int x = startX; x < endX; x++) {
            columns[x] = (int) ((x + 0.5 - left) / scale);
        }
        for (int y = first(top, height); y < endY; y++) {
            int row = (int) ((y + 0.5 - top) / scale);
            int line = row * other.width;
            for (int x = startX; x < endX; x++) {
                int over = other.pixels[line + columns[x]];
                if (over != 0) {
                    int at = y * width + x;
                    pixels[at] = over >>> 24 == 0xff ? over : over(over, pixels[at]);
                }
            }
        }
    }

    private static int first(double at, int most) {
        return (int) Math.clamp(Math.ceil(at - 0.5), 0, most);
    }

    private static int over(int over, int under) {
        int alpha = over >>> 24;
        int rest = 256 - alpha - (alpha >>> 7);
        int redBlue = (((under & 0xff00ff) * rest) >>> 8) & 0xff00ff;
        int alphaGreen = (((under >>> 8) & 0xff00ff) * rest) & 0xff00ff00;
        return over + (redBlue | alphaGreen);
    }

    private static int channel(double value) {
        return (int) Math.round(value * 255);
    }

    /// A colour as a pixel.
    static int argb(Color colour) {
        double opacity = colour.getOpacity();
        return (channel(opacity) << 24)
                | (channel(colour.getRed() * opacity) << 16)
                | (channel(colour.getGreen() * opacity) << 8)
                | channel(colour.getBlue() * opacity);
    }
}
