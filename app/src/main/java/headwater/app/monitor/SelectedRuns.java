package headwater.app.monitor;

import headwater.app.drawing.CanvasRuns;
import headwater.graph.Selection;
import headwater.prefect.model.TaskRunId;
import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The task runs of the selected cards and of the subflows that they call, whose lines alone the log of the run
/// shows. The same rule on every page
/// that shows a run.
public final class SelectedRuns {
    private final ObservableValue<? extends @Nullable RunModel> run;
    private final ObservableValue<? extends @Nullable CanvasRuns> canvas;
    private final ObservableValue<Selection> selection;
    private final ReadOnlyObjectWrapper<Set<TaskRunId>> failed = new ReadOnlyObjectWrapper<>(this, "failed", Set.of());

    /// Filters the log of a run by what is selected, from now on.
    public SelectedRuns(
            ObservableValue<? extends @Nullable RunModel> run,
            ObservableValue<? extends @Nullable CanvasRuns> canvas,
            ObservableValue<Selection> selection) {
        this.run = run;
        this.canvas = canvas;
        this.selection = selection;
        selection.subscribe(_ -> follow());
        canvas.subscribe(_ -> follow());
    }

    /// Those of them that failed or crashed: the log then holds their tracebacks, which are what matters.
    public ReadOnlyObjectProperty<Set<TaskRunId>> failedProperty() {
        return failed.getReadOnlyProperty();
    }

    private void follow() {
        var shown = run.getValue();
        var runs = canvas.getValue();
        if (shown == null || runs == null) {
            failed.set(Set.of());
            return;
        }
        var tasks = new HashSet<TaskRunId>();
        var failures = new HashSet<TaskRunId>();
        for (var card : selection.getValue().nodes()) {
            for (var task : runs.taskRunsWithin(card)) {
                tasks.add(task.id());
                if (task.stateType().isFailure()) {
                    failures.add(task.id());
                }
            }
        }
        if (!tasks.equals(shown.log().onlyProperty().get())) {
            shown.log().onlyProperty().set(Set.copyOf(tasks));
        }
        failed.set(Set.copyOf(failures));
    }
}
