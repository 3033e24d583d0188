package headwater.graph;

/// What part of the drawing is seen: screen = (drawing + offset) * zoom.
public record Viewport(double x, double y, double zoom) {
    public static final Viewport HOME = new Viewport(0, 0, 1);

    /// Where the drawing begins, in pixels from the left: whole ones, so that thin lines stay thin.
    public double left() {
        return Math.rint(x * zoom);
    }

    /// Where the drawing begins, in whole pixels from the top.
    public double top() {
        return Math.rint(y * zoom);
    }

    public Point toScreen(Point drawing) {
        return new Point((drawing.x() + x) * zoom, (drawing.y() + y) * zoom);
    }

    public Point toDrawing(double screenX, double screenY) {
        return new Point(screenX / zoom - x, screenY / zoom - y);
    }

    /// What a window of that many pixels shows.
    public Box seen(double width, double height) {
        return new Box(-x, -y, width / zoom, height / zoom);
    }

    /// Shifted by pixels of the screen.
    public Viewport panned(double dx, double dy) {
        return new Viewport(x + dx / zoom, y + dy / zoom, zoom);
    }

    /// At another zoom, with what is under that pixel staying there.
    public Viewport zoomed(double to, double screenX, double screenY) {
        return new Viewport(x + screenX / to - screenX / zoom, y + screenY / to - screenY / zoom, to);
    }
}
