package headwater.app.monitor;

import headwater.app.drawing.CanvasRuns;
import headwater.app.run.analysis.RunTiming;
import headwater.app.run.analysis.UsualDuration;
import headwater.app.run.analysis.UsualDurations;
import headwater.prefect.model.FlowRunId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// When the task runs of the run that is shown ran, and the instant at which the page shows that run. The
/// timeline has the whole run, whatever the instant. For the JavaFX thread.
public final class TimelineModel {
    private final ObservableValue<? extends @Nullable CanvasRuns> canvas;
    private final ReadOnlyObjectWrapper<@Nullable TimelineRows> rows = new ReadOnlyObjectWrapper<>(this, "rows", null);
    private final ObjectProperty<@Nullable Instant> cursor = new SimpleObjectProperty<>(this, "cursor", null);
    private final ReadOnlyObjectWrapper<UsualDurations> usual =
            new ReadOnlyObjectWrapper<>(this, "usual", UsualDurations.UNKNOWN);
    private @Nullable RunModel run;
    private @Nullable CanvasRuns whole;
    private Map<FlowRunId, RunTiming> timings = Map.of();
    private Subscription subscription = Subscription.EMPTY;

    /// A timeline of whatever run is shown.
    ///
    /// @param run the run; null for none
    /// @param canvas the same, laid over the cards that rows are named after
    public TimelineModel(
            ObservableValue<? extends @Nullable RunModel> run, ObservableValue<? extends @Nullable CanvasRuns> canvas) {
        this.canvas = canvas;
        run.subscribe(this::show);
        canvas.subscribe(_ -> update());
    }

    private void show(@Nullable RunModel shown) {
        subscription.unsubscribe();
        run = shown;
        whole = null;
        timings = Map.of();
        if (shown == null) {
            subscription = Subscription.EMPTY;
            cursor.set(null);
            usual.set(UsualDurations.UNKNOWN);
        } else {
            cursor.set(shown.time().pastProperty().get());
            subscription = Subscription.combine(
                    shown.runProperty().subscribe(_ -> update()),
                    shown.time().shownProperty().subscribe(_ -> update()),
                    shown.usualProperty().subscribe(usual::set),
                    shown.time().pastProperty().subscribe(cursor::set),
                    cursor.subscribe(shown.time().pastProperty()::set));
        }
        update();
    }

    private void update() {
        var laidOver = canvas.getValue();
        if (run == null || laidOver == null) {
            rows.set(null);
            return;
        }
        var latest = run.runProperty().get();
        var now = run.time().shownProperty().get();
        whole = CanvasRuns.next(whole, laidOver, latest);
        timings = timings(whole, now);
        rows.set(TimelineRows.of(whole, timings, now));
    }

    private Map<FlowRunId, RunTiming> timings(CanvasRuns runs, Instant now) {
        return runs.runs().stream()
                .collect(Collectors.toUnmodifiableMap(each -> each.flowRun().id(), each -> {
                    var known = timings.get(each.flowRun().id());
                    return known == null ? RunTiming.of(each, now) : known.after(each, now);
                }));
    }

    /// The rows; null while there is nothing to be shown.
    ReadOnlyObjectProperty<@Nullable TimelineRows> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// How long what is shown takes usually.
    ReadOnlyObjectProperty<UsualDurations> usualProperty() {
        return usual.getReadOnlyProperty();
    }

    /// Up to when the time axis goes: while the run goes on up to its usual end, but what has passed takes half of
    /// it at least.
    Instant end(TimelineRows shown) {
        var usually = run == null || !shown.isRunning()
                ? null
                : usual.get().end(run.runProperty().get().flowRun());
        if (usually == null || !usually.isAfter(shown.end())) {
            return shown.end();
        }
        var half = shown.end().plus(Duration.between(shown.start(), shown.end()));
        return usually.isBefore(half) ? usually : half;
    }

    /// How long a task run of a row takes usually; null where that is not known. Asked for what is drawn alone: rows
    /// can be thousands.
    @Nullable
    UsualDuration usual(TimelineRow row) {
        if (run == null || row.lanes().all().isEmpty()) {
            return null;
        }
        var first = row.lanes().all().getFirst().getFirst();
        var task = run.runProperty().get().tasks().get(first.task());
        return task == null ? null : usual.get().of(task);
    }

    /// What there is to say where there are no bars.
    String withoutTasks() {
        return run == null
                ? "Run the flow to see when each task ran."
                : StateCounts.withoutTasks(run.runProperty().get()) + ".";
    }

    /// The instant of the past at which the page shows the run; null for the present.
    public ObjectProperty<@Nullable Instant> cursorProperty() {
        return cursor;
    }

    /// What moves the cursor; null without a run.
    @Nullable
    Playback playback() {
        return run == null ? null : run.playback();
    }
}
