package headwater.app.run;

import headwater.prefect.model.DeploymentId;
import headwater.prefect.model.FlowId;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.State;
import headwater.prefect.model.StateDetails;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Runs of one flow as tests of what is usual need them: the number is the id, and the hour at which it started.
public record EarlierRun(int number) {
    /// The flow of all.
    public static final FlowId FLOW = new FlowId(new UUID(7, 7));

    private static final Instant START = Instant.parse("2026-11-24T00:00:00Z");

    /// One that completed after so many seconds.
    public FlowRun completed(double seconds) {
        return ended(StateType.COMPLETED, seconds, 1, null);
    }

    /// One of a deployment that completed after so many seconds.
    public FlowRun completed(double seconds, DeploymentId deployment) {
        return ended(StateType.COMPLETED, seconds, 1, deployment);
    }

    /// One that ended after so many seconds.
    public FlowRun ended(StateType type, double seconds, int times, @Nullable DeploymentId deployment) {
        var end = start().plusMillis(Math.round(1000 * seconds));
        return draft().fromDeployment(deployment)
                .in(state(type, "", end))
                .startedTimes(times)
                .at(start(), start(), end)
                .made();
    }

    /// One that runs.
    public FlowRun running() {
        return draft().in(state(StateType.RUNNING, "Running", start()))
                .startedTimes(1)
                .at(start(), start(), null)
                .made();
    }

    /// One that is to run.
    public FlowRun scheduled() {
        return draft().in(state(StateType.SCHEDULED, "Scheduled", start()))
                .at(start(), null, null)
                .made();
    }

    /// A task run of it that completed after so many seconds at its first try.
    public TaskRun task(String function, int index, double seconds) {
        return task(function, index, seconds, 1, "Completed");
    }

    /// A task run of it that completed after so many seconds.
    ///
    /// @param stateName the server's name of its state
    public TaskRun task(String function, int index, double seconds, int times, String stateName) {
        var start = start().plusSeconds(index);
        var end = start.plusMillis(Math.round(1000 * seconds));
        return new TaskRun(
                new TaskRunId(new UUID(number, index + 1000L * function.hashCode())),
                id(),
                function + "-" + index,
                // The key changes with the code.
                function + "-0a1b2c%02d".formatted(number),
                Integer.toString(index),
                Map.of(),
                state(StateType.COMPLETED, stateName, end),
                List.of(),
                times,
                1,
                start,
                start,
                end,
                null,
                start);
    }

    /// When it started.
    public Instant start() {
        return START.plusSeconds(3600L * number);
    }

    private FlowRunDraft draft() {
        return new FlowRunDraft(id(), "run-" + number).ofFlow(FLOW);
    }

    private FlowRunId id() {
        return new FlowRunId(new UUID(1, number));
    }

    private static State state(StateType type, String name, Instant at) {
        return new State(null, type, name, at, null, StateDetails.NONE);
    }
}
