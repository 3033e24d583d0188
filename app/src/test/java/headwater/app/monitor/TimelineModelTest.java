package headwater.app.monitor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.run.PlannedRun;
import headwater.prefect.model.StateType;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineModelTest {
    private final SimpleObjectProperty<@Nullable RunModel> run = new SimpleObjectProperty<>();
    private final SimpleObjectProperty<@Nullable PlannedRun> planned = new SimpleObjectProperty<>();
    private final TimelineModel timeline = new TimelineModel(run, planned);

    @Test
    void hasNothingToShowWithoutARun() {
        assertThat(timeline.rowsProperty().get()).isNull();
        assertThat(timeline.withoutTasks()).isEqualTo("Run the flow to see when each task ran.");
    }

    @Test
    void hasABarForEachAttemptAndTheWaitsBetweenThem() {
        show(Recorded.whole("retries"));
        assertThat(row("flaky").bars())
                .filteredOn(bar -> bar.kind() == TimelineBar.Kind.ATTEMPT)
                .extracting(TimelineBar::type)
                .containsExactly(StateType.FAILED, StateType.FAILED, StateType.COMPLETED);
        assertThat(row("flaky").bars())
                .filteredOn(bar -> bar.kind() == TimelineBar.Kind.WAIT)
                .hasSize(3);
    }

    @Test
    void saysWhatWasNotReachedAndWhy() {
        show(Recorded.whole("retries"));
        assertThat(row("after").note()).isEqualTo("not reached, because broken-e44 failed");
        assertThat(row("after").bars()).isEmpty();
    }

    @Test
    void marksTheCriticalPathOfARunThatHasEnded() {
        show(Recorded.whole("retries"));
        assertThat(row("flaky").bars()).allMatch(TimelineBar::isCritical);
        assertThat(row("broken").bars()).noneMatch(TimelineBar::isCritical);
    }

    @Test
    void goesUpToTheClockWhileTheRunGoesOn() {
        show(Recorded.upTo("etl", Recorded.end("etl").minusMillis(800)));
        assertThat(rows().isRunning()).isTrue();
        assertThat(rows().end()).isEqualTo(Recorded.end("etl"));
    }

    @Test
    void keepsTheWholeRunWhereverTheCursorIs() {
        var model = Recorded.whole("retries");
        show(model);
        var whole = rows().rows();
        timeline.cursorProperty().set(rows().start());
        assertThat(model.shownProperty().get().hasEnded()).isFalse();
        assertThat(rows().rows()).isEqualTo(whole);
    }

    @Test
    void stepsThroughTheChangesOfStateAndBackToThePresent() {
        show(Recorded.whole("etl"));
        requireNonNull(timeline.playback()).step(true, false);
        assertThat(timeline.cursorProperty().get()).isNull();
        requireNonNull(timeline.playback()).step(false, false);
        var last = requireNonNull(timeline.cursorProperty().get());
        requireNonNull(timeline.playback()).step(false, false);
        assertThat(timeline.cursorProperty().get()).isBefore(last);
        requireNonNull(timeline.playback()).step(true, false);
        assertThat(timeline.cursorProperty().get()).isEqualTo(last);
        requireNonNull(timeline.playback()).step(true, false);
        assertThat(timeline.cursorProperty().get()).isNull();
    }

    @Test
    void forgetsARunThatIsNoLongerShown() {
        show(Recorded.whole("etl"));
        run.set(null);
        assertThat(timeline.rowsProperty().get()).isNull();
        assertThat(timeline.cursorProperty().get()).isNull();
    }

    private void show(RunModel model) {
        run.set(model);
        planned.set(PlannedRun.byFunction(model.runProperty().get()));
    }

    private TimelineRows rows() {
        return requireNonNull(timeline.rowsProperty().get());
    }

    private TimelineRow row(String label) {
        return rows().rows().stream()
                .filter(row -> row.label().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
