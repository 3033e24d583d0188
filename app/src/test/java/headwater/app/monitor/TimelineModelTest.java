package headwater.app.monitor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.drawing.CanvasRuns;
import headwater.app.drawing.RunDiagram;
import headwater.app.run.PlannedRun;
import headwater.graph.NodeId;
import headwater.prefect.model.StateType;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineModelTest {
    private final SimpleObjectProperty<@Nullable RunModel> run = new SimpleObjectProperty<>();
    private final SimpleObjectProperty<@Nullable CanvasRuns> canvas = new SimpleObjectProperty<>();
    private final TimelineModel timeline = new TimelineModel(run, canvas);

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
    void hasTheRowsOfASubflowThatIsOpenBelowThatOfItsCall() {
        var model = Recorded.failedWithin();
        show(model);
        assertThat(rows().rows()).extracting(TimelineRow::label).containsExactly("nightly");

        var whole = model.runProperty().get();
        canvas.set(CanvasRuns.next(
                null, PlannedRun.byFunction(whole), RunDiagram.plans(whole, Set.of(new NodeId("nightly")))));
        assertThat(rows().rows())
                .extracting(TimelineRow::card)
                .containsExactly("nightly", "nightly::extract", "nightly::check", "nightly::load");
        assertThat(rows().rows()).extracting(TimelineRow::depth).containsExactly(0, 1, 1, 1);
        assertThat(row("extract").bars()).as("of both its runs").hasSize(2);
        assertThat(row("load").bars()).extracting(TimelineBar::type).containsExactly(StateType.FAILED);
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
        canvas.set(CanvasRuns.of(PlannedRun.byFunction(model.runProperty().get())));
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
