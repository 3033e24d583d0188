package headwater.graph;

/// A place on the drawing, in drawing units (screen pixels at 100%), y downwards.
public record Point(double x, double y) {
    public Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }

    /// The point a distance from here on the way to another; the other itself if that is nearer.
    public Point towards(Point other, double distance) {
        double all = distance(other);
        double share = all <= distance ? 1 : distance / all;
        return new Point(x + (other.x - x) * share, y + (other.y - y) * share);
    }

    public double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
