package headwater.app.shell;

import headwater.app.monitor.DockView;
import headwater.app.monitor.RunModel;
import headwater.app.why.WhyModel;
import headwater.app.why.WhyView;
import headwater.prefect.model.FlowRun;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Why the run of a page does not run, in the place of its timeline until it begins. Nothing is asked of the server
/// while a run that is due has only just become so, as most begin at once, or while the page is not in front. For the
/// JavaFX thread.
final class WaitingRun implements AutoCloseable {
    /// Until a run that is due is taken for one that waits. A worker looks for runs every 10 s
    /// (`worker.query_seconds` in Prefect's settings) and then starts a process.
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final ShellModel shell;
    private final DockView dock;
    // Held, as what observes the runs does not hold it.
    private final ObservableValue<@Nullable RunModel> waiting;
    private final Subscription shown;
    private final PauseTransition grace = new PauseTransition();
    private @Nullable WhyModel why;
    private boolean isInFront = true;

    /// @param run the run of the page; null for none
    /// @param dock what has the timeline
    WaitingRun(ShellModel shell, ObservableValue<? extends @Nullable RunModel> run, DockView dock) {
        this.shell = shell;
        this.dock = dock;
        this.waiting = run.flatMap(model -> model.runProperty().map(known -> known.isYetToBegin() ? model : null));
        shown = waiting.subscribe(this::show);
    }

    private void show(@Nullable RunModel run) {
        endReading();
        dock.coverTimeline(null);
        var pages = run == null ? null : shell.openServers().of(run.server());
        if (run == null || pages == null) {
            return;
        }
        var flowRun = run.runProperty().get().flowRun();
        var left = leftOfGrace(flowRun, Instant.now());
        if (left.isZero()) {
            explain(flowRun, pages);
        } else {
            grace.setDuration(javafx.util.Duration.millis((double) left.toMillis()));
            grace.setOnFinished(_ -> explain(flowRun, pages));
            grace.playFromStart();
        }
    }

    private static Duration leftOfGrace(FlowRun run, Instant now) {
        var due = run.expectedStartTime();
        if (due == null || due.isAfter(now)) {
            return Duration.ZERO;
        }
        var left = Duration.between(now, due.plus(GRACE));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private void explain(FlowRun run, ServerPages pages) {
        var asked = pages.why(run);
        asked.setResting(!isInFront);
        why = asked;
        dock.coverTimeline(WhyView.inPanel(asked, pages::openRun));
    }

    /// Says whether the page is the one in front.
    void setInFront(boolean isInFront) {
        this.isInFront = isInFront;
        if (why != null) {
            why.setResting(!isInFront);
        }
    }

    private void endReading() {
        grace.stop();
        if (why != null) {
            why.close();
            why = null;
        }
    }

    /// Ends what it follows.
    @Override
    public void close() {
        shown.unsubscribe();
        endReading();
    }
}
