package headwater.app.run;

import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.State;
import headwater.prefect.model.StateDetails;
import headwater.prefect.model.StateId;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A run that called a subflow twice, for tests. In the second, `nightly-eu`, a failure was handled before the task
/// `load` failed, and with it the subflow and the run.
public final class NestedFailure {
    private static final Instant START = MadeRuns.START;
    private static final String RAISED = "KeyError: 'CHF'";

    private NestedFailure() {}

    /// The run.
    public static Run run() {
        return Run.of(flowRun()).after(changes());
    }

    /// The flow run, which has ended.
    public static FlowRun flowRun() {
        var row = MadeRuns.flowRun(StateType.RUNNING);
        return row.withState(state(row.id(), StateType.FAILED, 9, RAISED, null), 1, START, START.plusSeconds(9), null);
    }

    /// A task run in `nightly-eu`.
    public static TaskRun inside(String function) {
        return run().subflows().values().stream()
                .flatMap(subflow -> subflow.tasks().values().stream())
                .filter(task -> PlanMatch.function(task).equals(function))
                .findFirst()
                .orElseThrow();
    }

    /// The flow run `nightly-eu`.
    public static FlowRunId subflow() {
        return Objects.requireNonNull(inside("load").flowRunId());
    }

    /// All that happened.
    public static List<Change> changes() {
        var us = new FlowRunId(new UUID(7, 1));
        var eu = new FlowRunId(new UUID(7, 2));
        var run = flowRun().id();
        return List.of(
                new Change.FlowRunRead(flowRun()),
                new Change.TaskRunChanged(task(run, "nightly", 0, StateType.COMPLETED, 3, "", us)),
                new Change.TaskRunChanged(task(run, "nightly", 3, StateType.FAILED, 8, RAISED, eu)),
                new Change.FlowRunRead(subflow(us, "nightly-us", StateType.COMPLETED, 0, 3)),
                new Change.FlowRunRead(subflow(eu, "nightly-eu", StateType.FAILED, 3, 8)),
                new Change.TaskRunChanged(task(us, "extract", 1, StateType.COMPLETED, 2, "", null)),
                new Change.TaskRunChanged(task(eu, "check", 4, StateType.FAILED, 5, "TimeoutError", null)),
                new Change.TaskRunChanged(task(eu, "extract", 5, StateType.COMPLETED, 6, "", null)),
                new Change.TaskRunChanged(task(eu, "load", 6, StateType.FAILED, 7, RAISED, null)));
    }

    private static FlowRun subflow(FlowRunId id, String name, StateType type, int start, int end) {
        return new FlowRunDraft(id, name)
                .in(state(id, type, end, type == StateType.FAILED ? RAISED : "", null))
                .startedTimes(1)
                .at(START.plusSeconds(start), START.plusSeconds(start), START.plusSeconds(end))
                .made();
    }

    private static TaskRun task(
            FlowRunId of,
            String function,
            int start,
            StateType type,
            int end,
            String message,
            @Nullable FlowRunId child) {
        return new TaskRun(
                new TaskRunId(new UUID(8, start)),
                of,
                function + "-" + start,
                function + "-0a1b2c3d",
                String.valueOf(start),
                Map.of(),
                state(of, type, end, message, child),
                List.of(),
                1,
                1,
                START.plusSeconds(start),
                START.plusSeconds(start),
                START.plusSeconds(end),
                null,
                START.plusSeconds(start));
    }

    private static State state(FlowRunId of, StateType type, int second, String message, @Nullable FlowRunId child) {
        var id = new StateId(UUID.nameUUIDFromBytes((of + "." + second).getBytes(StandardCharsets.UTF_8)));
        var details = new StateDetails(child, null, null, null, null, null, null);
        return new State(
                id,
                type,
                type == StateType.FAILED ? "Failed" : "Completed",
                START.plusSeconds(second),
                message,
                details);
    }
}
