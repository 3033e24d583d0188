package headwater.graph;

/// An upright rectangle in drawing units; `x`, `y` is its upper left corner.
public record Box(double x, double y, double width, double height) {
    /// The smallest box that holds both points.
    public static Box between(Point a, Point b) {
        return new Box(
                Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y()));
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public Point corner() {
        return new Point(x, y);
    }

    public Point centre() {
        return new Point(x + width / 2, y + height / 2);
    }

    public boolean contains(Point point) {
        return point.x() >= x && point.x() <= right() && point.y() >= y && point.y() <= bottom();
    }

    public boolean contains(Box other) {
        return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }

    /// Whether the two share more than an edge.
    public boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    public Box union(Box other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    /// What both have in common; without size where that is nothing.
    public Box intersection(Box other) {
        double left = Math.max(x, other.x);
        double top = Math.max(y, other.y);
        double wide = Math.min(right(), other.right()) - left;
        double high = Math.min(bottom(), other.bottom()) - top;
        return new Box(left, top, Math.max(0, wide), Math.max(0, high));
    }

    public Box grown(double by) {
        return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
    }

    public Box moved(double dx, double dy) {
        return new Box(x + dx, y + dy, width, height);
    }

    public Box at(Point corner) {
        return new Box(corner.x(), corner.y(), width, height);
    }
}
