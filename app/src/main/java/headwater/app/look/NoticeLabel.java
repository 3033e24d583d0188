package headwater.app.look;

import headwater.app.problem.Problem;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A problem over a canvas: as wide as its text, but never so narrow that lines of single letters come of it.
public final class NoticeLabel extends Label {
    private static final double LEAST_WIDTH = 280;
    private static final double LARGEST_WIDTH = 520;

    /// A label that shows a problem, and is hidden while there is none.
    public NoticeLabel(ObservableValue<@Nullable Problem> problem) {
        super("", Icons.of(Feather.ALERT_TRIANGLE));
        getStyleClass().addAll("notice", "refusal");
        setMinWidth(LEAST_WIDTH);
        setMaxHeight(Region.USE_PREF_SIZE);
        setWrapText(true);
        setMouseTransparent(true);
        problem.subscribe(now -> {
            setVisible(now != null);
            setText(now == null ? "" : now.line());
        });
    }

    // Asked at layout, when the style sheets have been applied and the width of the text is known.
    @Override
    protected double computeMaxWidth(double height) {
        return Math.clamp(prefWidth(Region.USE_COMPUTED_SIZE), LEAST_WIDTH, LARGEST_WIDTH);
    }
}
