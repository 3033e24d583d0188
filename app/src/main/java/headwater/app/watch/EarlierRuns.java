package headwater.app.watch;

import headwater.app.run.analysis.UsualDurations;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.filter.FlowRunFilter;
import headwater.prefect.filter.FlowRunSort;
import headwater.prefect.filter.TaskRunFilter;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads how long the runs before a run took: the last completed ones of its deployment, or of its flow where it
/// is of none.
///
/// It asks for the flow runs, and once for the task runs of the last ten. Where those are more than 200, it asks
/// for 200 of each of the last five instead: seven requests and some 1,200 rows at most, however large the runs
/// are. Of a larger run it sees the completed task runs that were to start first, so that nothing is known of a
/// function that comes after hundreds of others.
public final class EarlierRuns {
    private static final int MOST = 20;
    private static final int MOST_TOGETHER = 10;
    private static final int MOST_ONE_BY_ONE = 5;

    private EarlierRuns() {}

    /// Reads what is usual for a run. Blocking; any thread.
    ///
    /// @param now before when other runs are earlier ones if it is not known when the run starts
    public static UsualDurations read(PrefectClient client, FlowRun run, Instant now) throws PrefectException {
        var alike = alike(run);
        if (alike == null) {
            return UsualDurations.UNKNOWN;
        }
        var before = alike.startedUntil(start(run, now));
        var completed = latest(client, run, before.withStates(Set.of(StateType.COMPLETED)), MOST);
        if (completed.isEmpty()) {
            return latest(client, run, before, 1).isEmpty() ? UsualDurations.FIRST : UsualDurations.UNKNOWN;
        }
        var ids = completed.stream().map(FlowRun::id).limit(MOST_TOGETHER).toList();
        return UsualDurations.of(completed, taskRuns(client, ids));
    }

    private static @Nullable FlowRunFilter alike(FlowRun run) {
        if (run.deploymentId() != null) {
            return FlowRunFilter.any().ofDeployments(Set.of(run.deploymentId()));
        }
        return run.flowId() == null ? null : FlowRunFilter.any().ofFlows(Set.of(run.flowId()));
    }

    private static Instant start(FlowRun run, Instant now) {
        if (run.startTime() != null) {
            return run.startTime();
        }
        var expected = run.expectedStartTime();
        return expected == null || expected.isAfter(now) ? now : expected;
    }

    private static List<FlowRun> latest(PrefectClient client, FlowRun run, FlowRunFilter filter, int most)
            throws PrefectException {
        // The run itself is among them if it has completed.
        return client.flowRuns().page(filter, FlowRunSort.START_TIME_DESC, 0, most + 1).items().stream()
                .filter(other -> !other.id().equals(run.id()))
                .limit(most)
                .toList();
    }

    private static List<TaskRun> taskRuns(PrefectClient client, List<FlowRunId> runs) throws PrefectException {
        var together = client.taskRuns().page(completed(runs), 0);
        if (!together.more()) {
            return together.items();
        }
        var each = new ArrayList<TaskRun>();
        for (var run : runs.subList(0, Math.min(runs.size(), MOST_ONE_BY_ONE))) {
            each.addAll(client.taskRuns().page(completed(List.of(run)), 0).items());
        }
        return each;
    }

    private static TaskRunFilter completed(List<FlowRunId> runs) {
        return TaskRunFilter.any().ofFlowRuns(runs).withStates(Set.of(StateType.COMPLETED));
    }
}
