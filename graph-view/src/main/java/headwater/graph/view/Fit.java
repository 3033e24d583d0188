package headwater.graph.view;

import headwater.graph.Size;
import headwater.graph.Viewport;
import headwater.graph.geometry.PlacedBracket;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// How a view came to what it shows of its drawing. What was opened or fitted is so again when the view gets another
/// size; what a person moved keeps its place.
final class Fit {
    private final GraphView view;
    private final Consumer<Viewport> show;
    private Way way = Way.OPENED;
    private @Nullable Frame last;

    private enum Way {
        OPENED,
        FITTED,
        MOVED
    }

    /// What a fit depends on beside the drawing.
    private record Frame(double width, double height, Size room) {
        boolean isEmpty() {
            return width <= 0 || height <= 0;
        }
    }

    /// @param show takes the part of the drawing that fits
    Fit(GraphView view, Consumer<Viewport> show) {
        this.view = view;
        this.show = show;
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

    /// Fits again if the view has another size, or another room for its drawing. Where only what comes and goes
    /// has come or gone, nothing moves.
    void follow() {
        var now = new Frame(view.getWidth(), view.getHeight(), view.room());
        if (way == Way.MOVED
                || now.equals(last)
                || now.isEmpty()
                || view.diagram().nodes().isEmpty()) {
            return;
        }
        last = now;
        show.accept(viewport(now));
    }

    private Viewport viewport(Frame frame) {
        var drawing = view.drawing();
        var all = new Size(frame.width(), frame.height());
        return way == Way.OPENED
                ? Viewports.opening(drawing.bounds(), frame.room(), view.uncovered(), all)
                : Viewports.fitting(PlacedBracket.bounds(drawing), frame.room(), view.uncovered(), all);
    }
}
