package headwater.app.run;

import headwater.prefect.model.FlowRun;
import headwater.prefect.model.State;
import headwater.prefect.model.StateDetails;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Flow runs and task runs as they were before their latest states.
final class PastRun {
    private PastRun() {}

    /// A task run at an instant; null if it was not known then.
    static @Nullable TaskRun of(TaskRun run, StateHistory states, Instant at) {
        var full = states.filledUp(run);
        var past = full.at(at);
        if (past.states().size() == full.states().size()) {
            return run;
        }
        var state = past.latest();
        return state == null ? null : in(run, past, asCallOf(run, state));
    }

    /// A task run in each of its states but the latest.
    static List<TaskRun> earlier(TaskRun run, StateHistory states) {
        var earlier = new ArrayList<TaskRun>();
        for (int count = 1; count < states.states().size(); count++) {
            var past = new StateHistory(states.states().subList(0, count));
            earlier.add(in(run, past, past.states().getLast()));
        }
        return earlier;
    }

    private static TaskRun in(TaskRun run, StateHistory past, State state) {
        return new TaskRun(
                run.id(),
                run.flowRunId(),
                run.name(),
                run.taskKey(),
                run.dynamicKey(),
                run.taskInputs(),
                state,
                run.tags(),
                Math.min(past.starts(), run.runCount()),
                run.flowRunRunCount(),
                run.expectedStartTime(),
                start(past, run.startTime()),
                state.type().isTerminal() ? state.timestamp() : null,
                null,
                run.created());
    }

    // That a task run is the call of a subflow does not depend on its state.
    private static State asCallOf(TaskRun run, State state) {
        var child = run.childFlowRunId();
        if (child == null) {
            return state;
        }
        var details = state.stateDetails().filledUp(new StateDetails(child, null, null, null, null, null, null));
        return new State(state.id(), state.type(), state.name(), state.timestamp(), state.message(), details);
    }

    /// A flow run at an instant; without a state if it was not known then.
    static FlowRun of(FlowRun run, StateHistory states, Instant at) {
        var full = states.filledUp(run);
        var past = full.at(at);
        if (past.states().size() == full.states().size()) {
            return run;
        }
        var state = past.latest();
        return run.withState(
                state,
                Math.min(past.starts(), run.runCount()),
                start(past, run.startTime()),
                state != null && state.type().isTerminal() ? state.timestamp() : null,
                null);
    }

    private static @Nullable Instant start(StateHistory past, @Nullable Instant first) {
        return past.states().stream()
                .filter(state -> state.type() == StateType.RUNNING)
                .findFirst()
                .map(state -> first == null ? state.timestamp() : first)
                .orElse(null);
    }
}
