package headwater.graph.geometry;

import headwater.graph.Box;
import headwater.graph.Point;
import java.util.ArrayList;
import java.util.List;

/// The curve of an edge: cubic pieces that leave to the right and arrive from the left; the spine may also go
/// down or up.
public record EdgePath(List<Cubic> pieces, Box bounds) {
    private static final int STEPS = 16;

    public EdgePath {
        pieces = List.copyOf(pieces);
    }

    /// The curve between two ports through the points between, if any.
    public static EdgePath between(Point from, List<Point> via, Point to) {
        var pieces = new ArrayList<Cubic>();
        var at = from;
        for (var next : via) {
            pieces.add(Cubic.eased(at, next));
            at = next;
        }
        pieces.add(via.isEmpty() ? Cubic.wire(from, to) : Cubic.eased(at, to));
        var bounds = pieces.stream().map(Cubic::hull).reduce(Box::union).orElseThrow();
        return new EdgePath(pieces, bounds);
    }

    /// The curve of a mere "then": to the right where the second box lies there, else down or up, from edge to
    /// edge. A line that swung back around both boxes would be read as a loop.
    public static EdgePath spine(Box from, Box to) {
        var piece = Cubic.wire(
                new Point(from.right(), from.centre().y()),
                new Point(to.x(), to.centre().y()));
        if (to.x() < from.right() && to.y() >= from.bottom()) {
            piece = Cubic.fall(
                    new Point(from.centre().x(), from.bottom()),
                    new Point(to.centre().x(), to.y()));
        } else if (to.x() < from.right() && to.bottom() <= from.y()) {
            piece = Cubic.fall(
                    new Point(from.centre().x(), from.y()),
                    new Point(to.centre().x(), to.bottom()));
        }
        return new EdgePath(List.of(piece), piece.hull());
    }

    public Point start() {
        return pieces.getFirst().from();
    }

    public Point end() {
        return pieces.getLast().to();
    }

    /// The direction in which it arrives: a vector of length 1.
    public Point heading() {
        var last = pieces.getLast();
        double dx = last.to().x() - last.arriving().x();
        double dy = last.to().y() - last.arriving().y();
        double length = Math.hypot(dx, dy);
        return length == 0 ? new Point(1, 0) : new Point(dx / length, dy / length);
    }

    /// The middle of the longest piece, where labels and the plus are.
    public Point middle() {
        var longest = pieces.getFirst();
        for (var piece : pieces) {
            if (piece.from().distance(piece.to()) > longest.from().distance(longest.to())) {
                longest = piece;
            }
        }
        return longest.at(0.5);
    }

    /// How far a point is from the curve, to within a pixel or so.
    public double distance(Point point) {
        double least = Double.MAX_VALUE;
        for (var piece : pieces) {
            var before = piece.from();
            for (int i = 1; i <= STEPS; i++) {
                var next = piece.at((double) i / STEPS);
                least = Math.min(least, toSegment(point, before, next));
                before = next;
            }
        }
        return least;
    }

    /// Whether the curve goes through a box.
    public boolean crosses(Box box) {
        if (!bounds.overlaps(box)) {
            return false;
        }
        for (var piece : pieces) {
            for (int i = 0; i <= STEPS; i++) {
                if (box.contains(piece.at((double) i / STEPS))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static double toSegment(Point point, Point a, Point b) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double square = dx * dx + dy * dy;
        double t = square == 0 ? 0 : Math.clamp(((point.x() - a.x()) * dx + (point.y() - a.y()) * dy) / square, 0, 1);
        return point.distance(new Point(a.x() + t * dx, a.y() + t * dy));
    }

    /// One cubic Bézier curve.
    public record Cubic(Point from, Point leaving, Point arriving, Point to) {
        /// Leaves and arrives level, by at least as much as reads as a wire; backwards it swings out.
        static Cubic wire(Point from, Point to) {
            double dx = to.x() - from.x();
            double reach = dx >= 0 ? Math.max(dx / 2, Math.min(64, dx * 0.8)) : 64 + Math.min(160, -dx / 3);
            return new Cubic(from, from.plus(reach, 0), to.plus(-reach, 0), to);
        }

        /// Leaves and arrives upright.
        static Cubic fall(Point from, Point to) {
            double reach = (to.y() - from.y()) / 2;
            return new Cubic(from, from.plus(0, reach), to.plus(0, -reach), to);
        }

        static Cubic eased(Point from, Point to) {
            double reach = (to.x() - from.x()) / 2;
            return new Cubic(from, from.plus(reach, 0), to.plus(-reach, 0), to);
        }

        public Point at(double t) {
            double u = 1 - t;
            double a = u * u * u;
            double b = 3 * u * u * t;
            double c = 3 * u * t * t;
            double d = t * t * t;
            return new Point(
                    a * from.x() + b * leaving.x() + c * arriving.x() + d * to.x(),
                    a * from.y() + b * leaving.y() + c * arriving.y() + d * to.y());
        }

        Box hull() {
            return Box.between(from, to).union(Box.between(leaving, arriving));
        }
    }
}
