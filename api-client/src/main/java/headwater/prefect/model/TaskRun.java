package headwater.prefect.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One run of a task, as the server last described it. The server makes these rows from events and lags behind
/// under load: compare state timestamps with the live feed's, and ask again until they settle.
///
/// @param id the id
/// @param flowRunId the flow run that it belongs to; null for a task run outside of any
/// @param name such as `extract-a51`
/// @param taskKey the function's name, a dash and eight hex digits; the bare name and others occur for subflow
///     calls
/// @param dynamicKey distinguishes the calls of one task: a number or a UUID
/// @param taskInputs for each parameter what went into it, in the server's order
/// @param state the state, null if the server omits it
/// @param tags the tags
/// @param runCount how often it was started: above one after a retry
/// @param flowRunRunCount in which run of the flow run it ran
/// @param expectedStartTime when it was to start
/// @param startTime when it first ran, null before
/// @param endTime when it ended, null before
/// @param totalRunTime time spent running
/// @param created when the server first heard of it
public record TaskRun(
        TaskRunId id,
        @Nullable FlowRunId flowRunId,
        String name,
        String taskKey,
        String dynamicKey,
        Map<String, List<TaskInput>> taskInputs,
        @Nullable State state,
        List<String> tags,
        int runCount,
        int flowRunRunCount,
        @Nullable Instant expectedStartTime,
        @Nullable Instant startTime,
        @Nullable Instant endTime,
        @Nullable Duration totalRunTime,
        @Nullable Instant created) {
    /// Puts empty texts and collections where the server said nothing.
    public TaskRun {
        Objects.requireNonNull(id, "a task run without id");
        name = Absent.text(name);
        taskKey = Absent.text(taskKey);
        dynamicKey = Absent.text(dynamicKey);
        taskInputs = Absent.map(taskInputs);
        tags = Absent.list(tags);
    }

    /// The kind of the state, [StateType#UNKNOWN] without one.
    public StateType stateType() {
        return state == null ? StateType.UNKNOWN : state.type();
    }

    /// The flow run of this task run, if it is the call of a subflow; else null.
    public @Nullable FlowRunId childFlowRunId() {
        return state == null ? null : state.stateDetails().childFlowRunId();
    }

    /// Whether it did not run, as its result had been kept: Prefect's name of the state in which it then ends.
    public boolean wasCached() {
        return state != null && state.name().equals("Cached");
    }

    /// This task run in another state, which keeps the details of the state before. The start is taken from the
    /// state where the row has none, the end always: a run that goes on has left its end behind.
    public TaskRun inState(State entered) {
        var details = state == null ? entered.stateDetails() : state.stateDetails();
        var at = entered.timestamp();
        return new TaskRun(
                id,
                flowRunId,
                name,
                taskKey,
                dynamicKey,
                taskInputs,
                new State(entered.id(), entered.type(), entered.name(), at, entered.message(), details),
                tags,
                runCount,
                flowRunRunCount,
                expectedStartTime,
                startTime == null && entered.type() == StateType.RUNNING ? at : startTime,
                entered.type().isTerminal() ? (at == null ? endTime : at) : null,
                totalRunTime,
                created);
    }
}
