package headwater.app.run;

import headwater.prefect.model.FlowRun;
import headwater.prefect.model.State;
import headwater.prefect.model.TaskRun;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which of two descriptions of a run counts: the one whose state was entered later. What the winner does not say is
/// taken from the other.
final class Newer {
    private Newer() {}

    static TaskRun of(TaskRun known, TaskRun told) {
        return supersedes(told.state(), known.state()) ? filledUp(told, known) : filledUp(known, told);
    }

    /// A row says everything but may lag, so all but the state comes from the row that was read last.
    static FlowRun of(FlowRun known, FlowRun read) {
        var state = known.state();
        return state == null || supersedes(read.state(), state) ? read : read.inState(state, known.runCount());
    }

    static FlowRun of(FlowRun known, State entered, int runCount) {
        return entered.supersedes(known.state()) ? known.inState(entered, runCount) : known;
    }

    private static boolean supersedes(@Nullable State told, @Nullable State known) {
        return told != null && told.supersedes(known);
    }

    private static TaskRun filledUp(TaskRun winner, TaskRun other) {
        return new TaskRun(
                winner.id(),
                winner.flowRunId(),
                winner.name(),
                winner.taskKey(),
                winner.dynamicKey(),
                either(winner.taskInputs(), other.taskInputs()),
                stateWithChild(winner, other),
                either(winner.tags(), other.tags()),
                Math.max(winner.runCount(), other.runCount()),
                Math.max(winner.flowRunRunCount(), other.flowRunRunCount()),
                either(winner.expectedStartTime(), other.expectedStartTime()),
                either(winner.startTime(), other.startTime()),
                winner.stateType().isTerminal() ? either(winner.endTime(), other.endTime()) : winner.endTime(),
                either(winner.totalRunTime(), other.totalRunTime()),
                either(winner.created(), other.created()));
    }

    // An event of a subflow call does not always name the child that an earlier row named.
    private static @Nullable State stateWithChild(TaskRun winner, TaskRun other) {
        var state = winner.state();
        var otherState = other.state();
        if (state == null || otherState == null || winner.childFlowRunId() != null || other.childFlowRunId() == null) {
            return state;
        }
        return new State(
                state.id(), state.type(), state.name(), state.timestamp(), state.message(), otherState.stateDetails());
    }

    private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }

    private static <K, V> Map<K, V> either(Map<K, V> first, Map<K, V> second) {
        return first.isEmpty() ? second : first;
    }

    private static <T> List<T> either(List<T> first, List<T> second) {
        return first.isEmpty() ? second : first;
    }
}
