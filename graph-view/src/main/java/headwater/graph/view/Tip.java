package headwater.graph.view;

import headwater.graph.Point;
import headwater.graph.paint.Hints;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/// The tooltip of a view: what the drawing has no room to say at the place that is pointed at. The view has none where
/// there is nothing to add.
final class Tip {
    private static final Duration DELAY = Duration.millis(500);
    private static final double MOST = 640;

    private final GraphView view;
    private final Tooltip tooltip = new Tooltip();

    Tip(GraphView view) {
        this.view = view;
        tooltip.setShowDelay(DELAY);
        tooltip.setShowDuration(Duration.INDEFINITE);
        tooltip.setMaxWidth(MOST);
        tooltip.setWrapText(true);
    }

    /// Called when the mouse has come to a point of the drawing.
    void pointAt(Point point) {
        say(Hints.at(view.drawing(), point, view.getViewport().zoom()));
    }

    /// Called when something is pressed, or the mouse has left.
    void stop() {
        say("");
    }

    private void say(String words) {
        boolean isSame = words.equals(tooltip.getText()) && (view.getTooltip() != null || words.isEmpty());
        if (isSame) {
            return;
        }
        // Taken away first, so that it does not stay where it was for another place.
        view.setTooltip(null);
        tooltip.setText(words);
        view.setTooltip(words.isEmpty() ? null : tooltip);
    }
}
