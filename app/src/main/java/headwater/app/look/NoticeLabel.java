package headwater.app.look;

import headwater.app.problem.Problem;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A problem over a canvas: as wide as its text, but never so narrow that lines of single letters come of it.
public final class NoticeLabel extends HBox {
    private static final double LEAST_WIDTH = 280;
    private static final double LARGEST_WIDTH = 520;

    /// A notice of a problem, hidden while there is none.
    public NoticeLabel(ObservableValue<@Nullable Problem> problem) {
        var words = new Sentence();
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(Icons.of(Feather.ALERT_TRIANGLE), words);
        getStyleClass().addAll("notice", "refusal");
        setMinWidth(LEAST_WIDTH);
        setMaxHeight(Region.USE_PREF_SIZE);
        setMouseTransparent(true);
        problem.subscribe(now -> {
            setVisible(now != null);
            words.setText(now == null ? "" : now.line());
        });
    }

    // Asked at layout, when the style sheets have been applied and the width of the text is known.
    @Override
    protected double computeMaxWidth(double height) {
        return Math.clamp(prefWidth(Region.USE_COMPUTED_SIZE), LEAST_WIDTH, LARGEST_WIDTH);
    }
}
