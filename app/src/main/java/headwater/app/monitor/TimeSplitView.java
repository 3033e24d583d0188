package headwater.app.monitor;

import headwater.app.look.Times;
import headwater.app.run.analysis.Phase;
import headwater.app.run.analysis.TimeSplit;
import java.time.Duration;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What the time of a run was spent on: a bar with a part for each phase, and each part in words below it. Hidden
/// while it is not known.
public final class TimeSplitView extends VBox {
    private static final double LEAST = 3;
    // What is shorter reads as nothing.
    private static final Duration LEAST_TIME = Duration.ofMillis(100);

    private final HBox bar = new HBox(1);
    private final FlowPane legend = new FlowPane(16, 2);

    /// A view of whatever split is known.
    public TimeSplitView(ObservableValue<@Nullable TimeSplit> split) {
        super(6);
        getStyleClass().add("time-split");
        bar.getStyleClass().add("parts");
        getChildren().addAll(bar, legend);
        setMinWidth(0);
        split.subscribe(this::show);
    }

    private void show(@Nullable TimeSplit split) {
        boolean isKnown = split != null && split.whole().isPositive();
        setVisible(isKnown);
        setManaged(isKnown);
        bar.getChildren().clear();
        legend.getChildren().clear();
        if (split == null || !isKnown) {
            return;
        }
        double whole = split.whole().toMillis();
        split.parts().forEach((phase, time) -> {
            if (time.compareTo(LEAST_TIME) < 0) {
                return;
            }
            var part = part(phase);
            part.setMinWidth(LEAST);
            // The bar's own width is what its parent gives it: the parts share that.
            part.prefWidthProperty().bind(widthProperty().multiply(time.toMillis() / whole));
            Tooltip.install(part, new Tooltip(phase.words() + " " + share(time, split)));
            bar.getChildren().add(part);
            var mark = part(phase);
            mark.getStyleClass().add("mark");
            var label = new Label(phase.words() + " " + Times.words(time), mark);
            label.setAlignment(Pos.CENTER_LEFT);
            legend.getChildren().add(label);
        });
    }

    private static String share(Duration time, TimeSplit split) {
        double part = (double) time.toMillis() / split.whole().toMillis();
        return String.format(
                Locale.ROOT, "%s, %.0f %% of %s", Times.words(time), 100 * part, Times.words(split.whole()));
    }

    private static Region part(Phase phase) {
        var part = new Region();
        part.getStyleClass()
                .addAll("part", phase.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return part;
    }
}
