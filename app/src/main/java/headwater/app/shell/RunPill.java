package headwater.app.shell;

import headwater.app.look.StatePill;
import headwater.app.look.Times;
import headwater.app.monitor.RunModel;
import headwater.app.run.Run;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The run in front, at the instant that is shown: its state, its name and how long it has been running or took.
final class RunPill extends StackPane {
    private final StatePill pill = new StatePill();

    RunPill(ObservableValue<? extends @Nullable RunModel> watched) {
        setMinWidth(0);
        pill.setMinWidth(0);
        managedProperty().bind(visibleProperty());
        getChildren().add(pill);
        ObservableValue<@Nullable Run> run = watched.flatMap(RunModel::shownProperty);
        ObservableValue<@Nullable Instant> time =
                watched.flatMap(model -> model.time().shownProperty());
        run.subscribe(now -> show(now, time.getValue()));
        time.subscribe(now -> show(run.getValue(), now));
    }

    private void show(@Nullable Run run, @Nullable Instant now) {
        setVisible(run != null);
        if (run == null) {
            return;
        }
        pill.show(run.stateType(), run.stateName());
        pill.setText(run.flowRun().name() + duration(run, now));
    }

    private static String duration(Run run, @Nullable Instant now) {
        var start = run.flowRun().startTime();
        var end = run.flowRun().endTime() == null ? now : run.flowRun().endTime();
        return start == null || end == null ? "" : " · " + Times.words(Duration.between(start, end));
    }
}
