package headwater.graph;

/// A place on the drawing, in drawing units (screen pixels at 100%), y downwards.
public record Point(double x, double y) {
    public static final Point ORIGIN = new Point(0, 0);

    public Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }

    public double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
