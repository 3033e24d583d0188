package headwater.app.runs;

import headwater.app.look.Times;
import headwater.app.run.analysis.UsualDuration;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.StateType;
import java.time.Duration;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// How long a run took, in words and as a bar with a mark at the usual time; the bar of one that took much longer
/// is broken.
final class DurationBar extends HBox {
    private static final double WIDTH = 48;
    private static final double USUAL = 28;
    private static final double HEIGHT = 4;
    private static final double MARK = 12;
    private static final double LEAST = 2;
    private static final double BREAK = 8;
    private static final double GAP = 2;
    private static final PseudoClass SLOW = PseudoClass.getPseudoClass("slow");

    private final Label words = new Label();
    private final Region bar = new Region();
    private final Region rest = new Region();
    private final Pane bars = new Pane();
    private final Tooltip tooltip = new Tooltip();

    DurationBar() {
        super(8);
        getStyleClass().add("duration-bar");
        setAlignment(Pos.CENTER_LEFT);
        words.setAlignment(Pos.CENTER_RIGHT);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var mark = new Region();
        mark.getStyleClass().add("usual-mark");
        mark.resizeRelocate(USUAL, 0, 1.5, MARK);
        mark.setManaged(false);
        bar.getStyleClass().add("bar");
        bar.setManaged(false);
        rest.getStyleClass().add("bar");
        rest.setManaged(false);
        rest.resizeRelocate(WIDTH - BREAK + GAP, (MARK - HEIGHT) / 2, BREAK - GAP, HEIGHT);
        bars.getChildren().addAll(bar, rest, mark);
        bars.setMinSize(WIDTH, MARK);
        bars.setMaxSize(WIDTH, MARK);
        getChildren().addAll(words, bars);
        Tooltip.install(this, tooltip);
    }

    /// Shows the time of a run.
    ///
    /// @param took null for one that has not started
    /// @param usual null where it is not known
    void show(FlowRun run, @Nullable Duration took, @Nullable UsualDuration usual) {
        words.setText(took == null ? "" : Times.words(took));
        bars.setVisible(took != null && usual != null);
        tooltip.setText(words.getText());
        boolean isSlow = took != null && usual != null && usual.isClearlyExceededBy(took);
        pseudoClassStateChanged(SLOW, isSlow);
        if (took == null || usual == null) {
            return;
        }
        double width = USUAL * usual.times(took);
        boolean isBroken = width > WIDTH;
        bar.resizeRelocate(0, (MARK - HEIGHT) / 2, Math.max(LEAST, isBroken ? WIDTH - BREAK : width), HEIGHT);
        rest.setVisible(isBroken);
        for (var part : new Region[] {bar, rest}) {
            part.getStyleClass().setAll("bar", tone(run.stateType()));
        }
        tooltip.setText(String.format(
                Locale.ROOT,
                "%s, usually %s in the %d runs of this list that completed",
                Times.words(took),
                Times.words(usual.median()),
                usual.runs()));
    }

    private static String tone(StateType type) {
        return switch (type) {
            case FAILED -> "failed";
            case CRASHED -> "crashed";
            case RUNNING -> "running";
            case SCHEDULED, PENDING, PAUSED, CANCELLING, COMPLETED, CANCELLED, UNKNOWN -> "ended";
        };
    }
}
