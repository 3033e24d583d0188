package headwater.prefect.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One run of a flow, as the server last described it.
///
/// @param id the id
/// @param name the run's name, such as `uppish-tench`
/// @param flowId the flow; null if omitted
/// @param deploymentId the deployment that it was started from, null if from none
/// @param parentTaskRunId its task run in its parent, null for a run that is not a subflow
/// @param state the state, null before the first
/// @param parameters the parameters as JSON values: maps, lists, texts, numbers, booleans, null
/// @param tags the tags
/// @param runCount how often it was started; a resumed pause counts too
/// @param expectedStartTime when it was to start
/// @param startTime when it first ran, null before
/// @param endTime when it ended, null before
/// @param totalRunTime time spent running
/// @param created when the server first heard of it
/// @param workPoolName the work pool, null if it has none
/// @param workQueueName the work queue, null if it has none
/// @param infrastructurePid what the worker started: for a process pool `host:pid`; null without a worker
/// @param flowVersion the version of the flow's code, null if omitted
public record FlowRun(
        FlowRunId id,
        String name,
        @Nullable FlowId flowId,
        @Nullable DeploymentId deploymentId,
        @Nullable TaskRunId parentTaskRunId,
        @Nullable State state,
        Map<String, @Nullable Object> parameters,
        List<String> tags,
        int runCount,
        @Nullable Instant expectedStartTime,
        @Nullable Instant startTime,
        @Nullable Instant endTime,
        @Nullable Duration totalRunTime,
        @Nullable Instant created,
        @Nullable String workPoolName,
        @Nullable String workQueueName,
        @Nullable String infrastructurePid,
        @Nullable String flowVersion) {
    /// Puts empty texts and collections where the server said nothing.
    public FlowRun {
        Objects.requireNonNull(id, "a flow run without id");
        name = Absent.text(name);
        parameters = Absent.json(parameters);
        tags = Absent.list(tags);
    }

    /// A flow run of which only the id is known.
    public static FlowRun unread(FlowRunId id) {
        return new FlowRun(
                id, "", null, null, null, null, Map.of(), List.of(), 0, null, null, null, null, null, null, null, null,
                null);
    }

    /// The kind of the state, [StateType#UNKNOWN] without one.
    public StateType stateType() {
        return state == null ? StateType.UNKNOWN : state.type();
    }

    /// This run in another state: one that it entered after the row was made. The start is taken from the state
    /// where the row has none, the end always: a run that goes on has left its end behind.
    ///
    /// @param count how often it had been started by then
    public FlowRun inState(State entered, int count) {
        var at = entered.timestamp();
        return withState(
                entered,
                Math.max(runCount, count),
                startTime == null && entered.type() == StateType.RUNNING ? at : startTime,
                entered.type().isTerminal() ? (at == null ? endTime : at) : null,
                totalRunTime);
    }

    /// Whether it waits for a time that has yet to come: one that is due and did not begin is not upcoming, and neither
    /// is one that is to be tried again.
    public boolean isUpcoming(Instant now) {
        return stateType() == StateType.SCHEDULED
                && startTime == null
                && expectedStartTime != null
                && expectedStartTime.isAfter(now);
    }

    /// This run with another state and the times that belong to it.
    public FlowRun withState(
            @Nullable State newState,
            int count,
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable Duration total) {
        return new FlowRun(
                id,
                name,
                flowId,
                deploymentId,
                parentTaskRunId,
                newState,
                parameters,
                tags,
                count,
                expectedStartTime,
                start,
                end,
                total,
                created,
                workPoolName,
                workQueueName,
                infrastructurePid,
                flowVersion);
    }
}
