package headwater.graph.geometry;

import headwater.graph.Box;
import headwater.graph.Point;
import java.util.ArrayList;
import java.util.List;

/// The line of an edge: straight parts, one after the other.
public record EdgePath(List<Point> points, Box bounds) {
    /// Copies the points.
    ///
    /// @throws IllegalArgumentException for fewer than two points
    public EdgePath {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("a line needs two points");
        }
    }

    /// The line through points.
    public static EdgePath of(List<Point> points) {
        var bounds = new ArrayList<Box>();
        for (int i = 1; i < points.size(); i++) {
            bounds.add(Box.between(points.get(i - 1), points.get(i)));
        }
        return new EdgePath(points, bounds.stream().reduce(Box::union).orElse(new Box(0, 0, 0, 0)));
    }

    /// A line between two ports where nothing else is known: level, upright half-way, level.
    public static EdgePath between(Point from, Point to) {
        if (Math.abs(from.y() - to.y()) < 0.5) {
            return of(List.of(from, to));
        }
        double middle = (from.x() + to.x()) / 2;
        return of(List.of(from, new Point(middle, from.y()), new Point(middle, to.y()), to));
    }

    public Point start() {
        return points.getFirst();
    }

    public Point end() {
        return points.getLast();
    }

    /// The direction in which it arrives: a vector of length 1.
    public Point heading() {
        var last = points.get(points.size() - 2);
        double dx = end().x() - last.x();
        double dy = end().y() - last.y();
        double length = Math.hypot(dx, dy);
        return length == 0 ? new Point(1, 0) : new Point(dx / length, dy / length);
    }

    /// The middle of the longest part, where labels and the plus are.
    public Point middle() {
        int longest = 1;
        for (int i = 2; i < points.size(); i++) {
            if (length(i) > length(longest)) {
                longest = i;
            }
        }
        return points.get(longest - 1).towards(points.get(longest), length(longest) / 2);
    }

    private double length(int part) {
        return points.get(part - 1).distance(points.get(part));
    }

    /// The length of all parts.
    public double length() {
        double length = 0;
        for (int i = 1; i < points.size(); i++) {
            length += length(i);
        }
        return length;
    }

    /// How far a point is from the line.
    public double distance(Point point) {
        double least = Double.MAX_VALUE;
        for (int i = 1; i < points.size(); i++) {
            least = Math.min(least, toSegment(point, points.get(i - 1), points.get(i)));
        }
        return least;
    }

    private static double toSegment(Point point, Point a, Point b) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double square = dx * dx + dy * dy;
        double t = square == 0 ? 0 : Math.clamp(((point.x() - a.x()) * dx + (point.y() - a.y()) * dy) / square, 0, 1);
        return point.distance(new Point(a.x() + t * dx, a.y() + t * dy));
    }

    /// Whether the straight line from one point to another crosses this one.
    public boolean crosses(Point from, Point to) {
        for (int i = 1; i < points.size(); i++) {
            var start = points.get(i - 1);
            var end = points.get(i);
            boolean isBetween = side(from, to, start) * side(from, to, end) < 0;
            if (isBetween && side(start, end, from) * side(start, end, to) < 0) {
                return true;
            }
        }
        return false;
    }

    /// On which side of a line a point is: -1, 1, or 0 for on it.
    private static double side(Point from, Point to, Point at) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        return Math.signum(dx * (at.y() - from.y()) - dy * (at.x() - from.x()));
    }
}
