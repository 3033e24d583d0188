package headwater.app.run.analysis;

import static java.util.Objects.requireNonNullElse;

import headwater.app.run.PlanMatch;
import headwater.app.run.Run;
import headwater.prefect.model.State;
import headwater.prefect.model.TaskRun;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where the failure of a task run began: in itself or, where it is the call of a subflow, in what failed there.
///
/// @param task the task run that failed first
/// @param subflow the name of the run of the subflow that it is in, the innermost; empty if it is in none
public record FailureOrigin(TaskRun task, String subflow) {
    /// Where the failure of a task run of a run began.
    public static FailureOrigin of(Run run, TaskRun failed) {
        var origin = new FailureOrigin(failed, "");
        for (var next = origin.within(run); next != null; next = next.within(run)) {
            origin = next;
        }
        return origin;
    }

    // What failed there before and was handled did not raise what the subflow did.
    private @Nullable FailureOrigin within(Run run) {
        var inside = run.subflow(task);
        if (inside == null) {
            return null;
        }
        var name = inside.flowRun().name();
        return inside.tasks().values().stream()
                .filter(each -> each.stateType().isFailure())
                .min(Comparator.<TaskRun, Boolean>comparing(
                                each -> !Objects.equals(said(each.state()), said(task.state())))
                        .thenComparing(each -> requireNonNullElse(each.endTime(), Instant.MAX)))
                .map(first -> new FailureOrigin(first, name.isEmpty() ? PlanMatch.function(task) : name))
                .orElse(null);
    }

    private static @Nullable String said(@Nullable State state) {
        return state == null ? null : state.said();
    }
}
