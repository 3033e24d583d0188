package headwater.app.run;

import headwater.prefect.model.DeploymentId;
import headwater.prefect.model.FlowId;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.State;
import headwater.prefect.model.TaskRunId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A flow run that a test makes: what the test does not say is what a server leaves out.
public final class FlowRunDraft {
    private final FlowRunId id;
    private final String name;
    private @Nullable FlowId flow;
    private @Nullable DeploymentId deployment;
    private @Nullable TaskRunId parent;
    private @Nullable State state;
    private List<String> tags = List.of();
    private int runCount;
    private @Nullable Instant expected;
    private @Nullable Instant start;
    private @Nullable Instant end;
    private @Nullable Instant created;
    private @Nullable String pool;

    /// A draft of a run that was never started.
    public FlowRunDraft(FlowRunId id, String name) {
        this.id = id;
        this.name = name;
    }

    /// Is a run of this flow.
    public FlowRunDraft ofFlow(@Nullable FlowId whose) {
        flow = whose;
        return this;
    }

    /// Was started from this deployment.
    public FlowRunDraft fromDeployment(@Nullable DeploymentId which) {
        deployment = which;
        return this;
    }

    /// Is a subflow that this task run called.
    public FlowRunDraft calledBy(TaskRunId call) {
        parent = call;
        return this;
    }

    /// Is in this state.
    public FlowRunDraft in(@Nullable State entered) {
        state = entered;
        return this;
    }

    /// Has these tags.
    public FlowRunDraft tagged(String... all) {
        tags = List.of(all);
        return this;
    }

    /// Was started so often.
    public FlowRunDraft startedTimes(int count) {
        runCount = count;
        return this;
    }

    /// Was to start, did, and ended then; null for what it did not.
    public FlowRunDraft at(@Nullable Instant toStart, @Nullable Instant started, @Nullable Instant ended) {
        expected = toStart;
        start = started;
        end = ended;
        return this;
    }

    /// The server first heard of it then.
    public FlowRunDraft created(@Nullable Instant heard) {
        created = heard;
        return this;
    }

    /// Is in the default queue of this work pool.
    public FlowRunDraft inPool(String which) {
        pool = which;
        return this;
    }

    /// The run.
    public FlowRun made() {
        return new FlowRun(
                id,
                name,
                flow,
                deployment,
                parent,
                state,
                Map.of(),
                tags,
                runCount,
                expected,
                start,
                end,
                null,
                created,
                pool,
                pool == null ? null : "default",
                null,
                null);
    }
}
