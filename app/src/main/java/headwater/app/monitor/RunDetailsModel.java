package headwater.app.monitor;

import java.time.Instant;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// What there is to say of the run that is shown, beside its task runs. For the JavaFX thread.
final class RunDetailsModel {
    private final ObservableValue<? extends @Nullable RunModel> run;
    private final ObservableValue<@Nullable RunDetails> details;
    private final ObservableValue<@Nullable Instant> now;

    /// The details of whatever run is shown.
    RunDetailsModel(ObservableValue<? extends @Nullable RunModel> run) {
        this.run = run;
        details = run.flatMap(RunModel::shownProperty).map(RunDetails::of);
        now = run.flatMap(shown -> shown.time().shownProperty());
    }

    /// The details at the instant that is shown; null without a run.
    ObservableValue<@Nullable RunDetails> details() {
        return details;
    }

    /// That instant; null without a run.
    ObservableValue<@Nullable Instant> now() {
        return now;
    }

    /// Whether the run is known to have ended by now, so that everything that can be known of it has been asked for.
    boolean hasEnded() {
        var shown = run.getValue();
        return shown != null && shown.runProperty().get().hasEnded();
    }
}
