package headwater.graph.view;

import headwater.graph.Box;
import headwater.graph.Viewport;
import headwater.graph.geometry.PlacedBracket;
import org.jspecify.annotations.Nullable;

/// How a view came to what it shows of its drawing. What was opened or fitted is so again when the view gets another
/// size; what a person moved keeps its place.
final class Fit {
    private final GraphView view;
    private Way way = Way.OPENED;
    private @Nullable Frame last;

    private enum Way {
        OPENED,
        FITTED,
        MOVED
    }

    /// What a fit depends on beside the drawing.
    private record Frame(double width, double height, Box clear) {
        boolean isEmpty() {
            return width <= 0 || height <= 0;
        }
    }

    Fit(GraphView view) {
        this.view = view;
    }

    /// The whole if it can be read, else where it begins.
    void open() {
        begin(Way.OPENED);
    }

    /// The whole.
    void fit() {
        begin(Way.FITTED);
    }

    /// From now on the view keeps its place.
    void moved() {
        way = Way.MOVED;
    }

    private void begin(Way next) {
        way = next;
        last = null;
        follow();
    }

    /// Fits again if the view has another size, or if more or less of it is covered.
    void follow() {
        var now = new Frame(view.getWidth(), view.getHeight(), view.uncovered());
        if (way == Way.MOVED
                || now.equals(last)
                || now.isEmpty()
                || view.diagram().nodes().isEmpty()) {
            return;
        }
        last = now;
        view.fitted(viewport(now));
    }

    private Viewport viewport(Frame frame) {
        var drawing = view.drawing();
        return way == Way.OPENED
                ? Viewports.opening(drawing.bounds(), frame.clear(), frame.width(), frame.height())
                : Viewports.fitting(PlacedBracket.bounds(drawing), frame.clear(), frame.width(), frame.height());
    }
}
