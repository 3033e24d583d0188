package headwater.app.shell;

import headwater.app.monitor.DockView;
import headwater.app.monitor.RunModel;
import headwater.app.why.WhyModel;
import headwater.app.why.WhyView;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Why the run of a page does not run, in the place of its timeline until it begins. For the JavaFX thread.
final class WaitingRun implements AutoCloseable {
    private final ShellModel shell;
    private final DockView dock;
    // Held, as what observes the runs does not hold it.
    private final ObservableValue<@Nullable RunModel> waiting;
    private final Subscription shown;
    private @Nullable WhyModel why;

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
        var pages = run == null ? null : shell.openServers().of(run.server());
        if (run == null || pages == null) {
            dock.coverTimeline(null);
            return;
        }
        var asked = pages.why(run.runProperty().get().flowRun());
        why = asked;
        dock.coverTimeline(WhyView.inPanel(asked, pages::openRun));
    }

    private void endReading() {
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
