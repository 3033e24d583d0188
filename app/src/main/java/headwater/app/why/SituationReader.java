package headwater.app.why;

import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.filter.FlowRunFilter;
import headwater.prefect.filter.FlowRunSort;
import headwater.prefect.model.ConcurrencyLimit;
import headwater.prefect.model.Deployment;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.PoolSlots;
import headwater.prefect.model.StateType;
import headwater.prefect.model.WorkPool;
import headwater.prefect.model.WorkQueue;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a flow run and what its start depends on: at most ten requests, and one more for each further page of the
/// server's concurrency limits. Any thread.
final class SituationReader {
    /// States in which a run of a deployment with a limit holds a slot (`prefect/server/orchestration/core_policy.py`).
    private static final Set<StateType> HOLDING = Set.of(StateType.PENDING, StateType.RUNNING, StateType.CANCELLING);

    private final PrefectClient client;
    private final InstantSource clock;

    SituationReader(PrefectClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    /// Something that the server may not have.
    @FunctionalInterface
    private interface Reading<T> {
        T read() throws PrefectException;
    }

    Situation read(FlowRunId id) throws PrefectException {
        var run = client.flowRuns().read(id);
        var flowId = run.flowId();
        var flow = flowId == null ? null : known(() -> client.flows().read(flowId));
        var deployment = deployment(run);
        var limit = deployment == null ? null : limit(deployment);
        var poolName = run.workPoolName();
        var pool = poolName == null ? null : known(() -> client.workPools().named(poolName));
        return new Situation(
                clock.instant(),
                run,
                flow == null ? "" : flow.name(),
                deployment,
                deployment == null ? List.of() : client.deployments().schedules(deployment.id()),
                pool,
                pool == null ? List.of() : client.workPools().workers(pool.name()),
                pool == null ? null : queue(pool, run),
                pool == null ? null : slots(pool),
                limit,
                deployment == null || limit == null ? List.of() : others(deployment, run));
    }

    private @Nullable Deployment deployment(FlowRun run) throws PrefectException {
        var id = run.deploymentId();
        return id == null ? null : known(() -> client.deployments().read(id));
    }

    // The server names the limit of a deployment by its id.
    private @Nullable ConcurrencyLimit limit(Deployment deployment) throws PrefectException {
        var name = "deployment:" + deployment.id();
        return client.concurrencyLimits().all().stream()
                .filter(limit -> limit.active() && limit.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private @Nullable WorkQueue queue(WorkPool pool, FlowRun run) throws PrefectException {
        return client.workPools().queues(pool.name()).stream()
                .filter(queue -> queue.name().equals(run.workQueueName()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable PoolSlots slots(WorkPool pool) throws PrefectException {
        return known(() -> client.workPools().slots(pool.name()));
    }

    private List<FlowRun> others(Deployment deployment, FlowRun run) throws PrefectException {
        var filter = FlowRunFilter.any().ofDeployments(Set.of(deployment.id())).withStates(HOLDING);
        return client.flowRuns().page(filter, FlowRunSort.START_TIME_DESC, 0).items().stream()
                .filter(other -> !other.id().equals(run.id()))
                .toList();
    }

    // What was deleted, and what an older server cannot say (404, or 405 where the path means something else there).
    private static <T> @Nullable T known(Reading<T> reading) throws PrefectException {
        try {
            return reading.read();
        } catch (PrefectException.Refused refused) {
            if (refused.status() == 404 || refused.status() == 405) {
                return null;
            }
            throw refused;
        }
    }
}
