package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.Point;
import headwater.graph.paint.Surface.Corners;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;

/// Pixels that shapes are drawn into in software, with soft edges: as exact as a canvas, and many times faster where
/// there are thousands of them. A pixel is ARGB, premultiplied. Belongs to one thread at a time; needs no toolkit.
final class Raster {
    /// Lines of samples in a row of pixels. Along a line coverage is exact.
    private static final int SAMPLES = 4;

    /// From so many rows on it is worth a look whether a polygon has upright edges.
    private static final int HIGH = 8;

    private static final float NOTHING = 0.004f;
    private static final float ALL = 0.996f;

    private final int width;
    private final int height;
    private final int[] pixels;
    /// By how much coverage differs from the pixel before, in the row being drawn.
    private final float[] steps;

    private int from;
    private int to;
    private double leftmost;
    private double rightmost;
    // Nothing changes outside of these.
    private int left;
    private int top;
    private int right;
    private int bottom;

    Raster(int width, int height) {
        this.width = Math.max(1, width);
        this.height = Math.max(1, height);
        this.pixels = new int[this.width * this.height];
        this.steps = new float[this.width + 2];
        clip(0, 0, this.width, this.height);
    }

    /// Lets no pixels change but some, until it is called again.
    void clip(int fromX, int fromY, int toX, int toY) {
        left = Math.clamp(fromX, 0, width);
        top = Math.clamp(fromY, 0, height);
        right = Math.clamp(toX, left, width);
        bottom = Math.clamp(toY, top, height);
    }

    /// Takes over the pixels of another one of the same size, moved. What that uncovers stays as it is.
    void take(Raster other, int dx, int dy) {
        int length = width - Math.abs(dx);
        for (int y = Math.max(0, dy); y < height + Math.min(0, dy); y++) {
            int to = y * width + Math.max(0, dx);
            System.arraycopy(other.pixels, to - dy * width - dx, pixels, to, length);
        }
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
        int argb = argb(colour);
        for (int y = top; y < bottom; y++) {
            Arrays.fill(pixels, y * width + left, y * width + right, argb);
        }
    }

    /// Colours one pixel, if it is inside.
    void dot(int x, int y, Color colour) {
        if (x >= left && y >= top && x < right && y < bottom) {
            pixels[y * width + x] = argb(colour);
        }
    }

    /// Fills whole pixels, at least one wide and high.
    void block(double fromX, double fromY, double toX, double toY, int argb) {
        int x = (int) Math.floor(fromX);
        int y = (int) Math.floor(fromY);
        int endX = Math.min(right, Math.max(x + 1, (int) toX));
        int endY = Math.min(bottom, Math.max(y + 1, (int) toY));
        int startX = Math.max(left, x);
        if (startX >= endX) {
            return;
        }
        for (int row = Math.max(top, y); row < endY; row++) {
            Arrays.fill(pixels, row * width + startX, row * width + endX, argb);
        }
    }

    /// Fills a box with rounded corners.
    void face(Box box, Corners corners, Color colour) {
        if (box.right() <= left || box.x() >= right || colour.getOpacity() == 0) {
            return;
        }
        int argb = argb(colour);
        double upper = box.y() + Math.max(corners.topLeft(), corners.topRight());
        double lower = box.bottom() - Math.max(corners.bottomLeft(), corners.bottomRight());
        boolean isSquare = upper == box.y() && lower == box.bottom();
        for (int y = first(box.y()); y < last(box.bottom()); y++) {
            if (isSquare || (y >= upper && y + 1 <= lower)) {
                row(y, box.x(), box.right(), argb, Math.min(lower, y + 1) - Math.max(upper, y));
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
        if (box.right() <= left || box.x() >= right) {
            return;
        }
        int argb = argb(colour);
        var inner = box.grown(-thick);
        var round = new Corners(
                Math.max(0, corners.topLeft() - thick),
                Math.max(0, corners.topRight() - thick),
                Math.max(0, corners.bottomRight() - thick),
                Math.max(0, corners.bottomLeft() - thick));
        double upper = box.y() + Math.max(thick, Math.max(corners.topLeft(), corners.topRight()));
        double lower = box.bottom() - Math.max(thick, Math.max(corners.bottomLeft(), corners.bottomRight()));
        for (int y = first(box.y()); y < last(box.bottom()); y++) {
            if (y >= upper && y + 1 <= lower) {
                row(y, box.x(), inner.x(), argb, 1);
                row(y, inner.right(), box.right(), argb, 1);
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
        face(new Box(centre.x(), centre.y(), 0, 0).grown(radius), Corners.all(radius), colour);
    }

    /// Fills a polygon without hollows.
    void area(List<Point> corners, Color colour) {
        double[] xs = new double[corners.size()];
        double[] ys = new double[corners.size()];
        double highest = Double.MAX_VALUE;
        double lowest = -Double.MAX_VALUE;
        for (int i = 0; i < xs.length; i++) {
            xs[i] = corners.get(i).x();
            ys[i] = corners.get(i).y();
            highest = Math.min(highest, ys[i]);
            lowest = Math.max(lowest, ys[i]);
        }
        int argb = argb(colour);
        boolean isHigh = lowest - highest > HIGH;
        double uprightTo = Double.NEGATIVE_INFINITY;
        for (int y = first(highest); y < last(lowest); y++) {
            if (isHigh && y + 1 > uprightTo) {
                uprightTo = uprightTo(xs, ys, y);
            }
            if (y + 1 <= uprightTo) {
                row(y, leftmost, rightmost, argb, 1);
                continue;
            }
            begin();
            for (int s = 0; s < SAMPLES; s++) {
                cross(xs, ys, Math.clamp(sample(y, s), highest, lowest));
                span(leftmost, rightmost, weight(y, s, highest, lowest));
            }
            end(y, argb);
        }
    }

    /// Where the next corner of a polygon is, if until there both of its edges are upright; else the height itself.
    private double uprightTo(double[] xs, double[] ys, double y) {
        double next = Arrays.stream(ys).filter(corner -> corner > y).min().orElse(y);
        cross(xs, ys, next);
        double start = leftmost;
        double end = rightmost;
        cross(xs, ys, (y + next) / 2);
        return leftmost == start && rightmost == end ? next : y;
    }

    /// Finds where a polygon begins and ends at a height.
    private void cross(double[] xs, double[] ys, double y) {
        leftmost = Double.MAX_VALUE;
        rightmost = -Double.MAX_VALUE;
        int before = xs.length - 1;
        for (int i = 0; i < xs.length; i++) {
            if (y < ys[before] ? y >= ys[i] : y <= ys[i] && ys[i] > ys[before]) {
                double x = xs[before] + (xs[i] - xs[before]) * (y - ys[before]) / (ys[i] - ys[before]);
                leftmost = Math.min(leftmost, x);
                rightmost = Math.max(rightmost, x);
            }
            before = i;
        }
    }

    private int first(double y) {
        return (int) Math.clamp(Math.floor(y), top, bottom);
    }

    private int last(double y) {
        return (int) Math.clamp(Math.ceil(y), top, bottom);
    }

    private static double sample(int y, int number) {
        return y + (number + 0.5) / SAMPLES;
    }

    /// How much of a line of samples is between two heights, as a share of the row.
    private static double weight(int y, int sample, double highest, double lowest) {
        double from = y + (double) sample / SAMPLES;
        return Math.max(0, Math.min(lowest, from + 1.0 / SAMPLES) - Math.max(highest, from));
    }

    private void begin() {
        from = width;
        to = -1;
    }

    private void span(double fromX, double toX, double weight) {
        double start = Math.max(left, fromX);
        double end = Math.min(right, toX);
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

    /// Fills what the spans of a row cover, each part with the same coverage at once.
    private void end(int y, int argb) {
        float covered = 0;
        for (int x = from; x <= to; ) {
            covered += steps[x];
            steps[x] = 0;
            int start = x++;
            while (x <= to && steps[x] == 0) {
                x++;
            }
            fill(y * width + start, y * width + Math.min(x, right), argb, covered);
        }
    }

    /// Fills one row of pixels, or a part of its height.
    private void row(int y, double fromX, double toX, int argb, double part) {
        double start = Math.max(left, fromX);
        double end = Math.min(right, toX);
        if (end <= start) {
            return;
        }
        float share = (float) part;
        int a = (int) start;
        int b = (int) end;
        int line = y * width;
        if (a == b) {
            blend(line + a, argb, share * (float) (end - start));
            return;
        }
        if (start > a) {
            blend(line + a, argb, share * (float) (a + 1 - start));
            a++;
        }
        fill(line + a, line + b, argb, share);
        if (end > b) {
            blend(line + b, argb, share * (float) (end - b));
        }
    }

    private void fill(int start, int end, int argb, float share) {
        if (share >= ALL && argb >>> 24 == 0xff) {
            Arrays.fill(pixels, start, Math.max(start, end), argb);
        } else if (share > NOTHING) {
            for (int at = start; at < end; at++) {
                blend(at, argb, share);
            }
        }
    }

    private void blend(int at, int argb, float share) {
        if (share >= ALL && argb >>> 24 == 0xff) {
            pixels[at] = argb;
            return;
        }
        int part = Math.min(256, (int) (share * 256 + 0.5f));
        // So that over an opaque pixel the sum is opaque, and never more than a channel holds.
        int over = 256 - ((argb >>> 24) * part) / 255;
        int under = pixels[at];
        int redBlue = (((argb & 0xff00ff) * part + (under & 0xff00ff) * over) >>> 8) & 0xff00ff;
        int alphaGreen = (((argb >>> 8) & 0xff00ff) * part + ((under >>> 8) & 0xff00ff) * over) & 0xff00ff00;
        pixels[at] = redBlue | alphaGreen;
    }

    /// Draws a stencil in one colour: where it is white, all of a pixel is covered.
    void stencil(Raster stencil, int atX, int atY, Color colour) {
        int argb = argb(colour);
        for (int y = Math.max(top, atY); y < Math.min(bottom, atY + stencil.height); y++) {
            for (int x = Math.max(left, atX); x < Math.min(right, atX + stencil.width); x++) {
                int cover = stencil.pixels[(y - atY) * stencil.width + x - atX] & 0xff;
                if (cover != 0) {
                    blend(y * width + x, argb, cover / 255f);
                }
            }
        }
    }

    /// Lays another over a part of this one: its pixel `(x, y)` comes to `(atX + x * scale, atY + y * scale)`.
    void lay(Raster other, double atX, double atY, double scale) {
        int startX = nearest(atX, left, right);
        int endX = (int) Math.clamp(Math.floor(atX + other.width * scale), startX, right);
        int endY = (int) Math.clamp(Math.floor(atY + other.height * scale), top, bottom);
        int[] columns = new int[endX - startX];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = (int) ((startX + i + 0.5 - atX) / scale);
        }
        // The rows by all processors: this is most of what a zoomed view of many wires takes.
        IntStream.range(nearest(atY, top, bottom), endY).parallel().forEach(y -> {
            int row = other.width * (int) ((y + 0.5 - atY) / scale);
            int to = y * width + startX;
            for (int i = 0; i < columns.length; i++) {
                int over = other.pixels[row + columns[i]];
                if (over != 0) {
                    pixels[to + i] = over >>> 24 == 0xff ? over : over(over, pixels[to + i]);
                }
            }
        });
    }

    private static int nearest(double at, int least, int most) {
        return (int) Math.clamp(Math.ceil(at - 0.5), least, most);
    }

    private static int over(int over, int under) {
        int rest = 256 - (over >>> 24);
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
