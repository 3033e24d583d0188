package headwater.app.home;

import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.filter.DeploymentFilter;
import headwater.prefect.filter.FlowRunFilter;
import headwater.prefect.filter.FlowRunSort;
import headwater.prefect.model.DeploymentId;
import headwater.prefect.model.FlowId;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.StateType;
import headwater.prefect.model.WorkPool;
import headwater.prefect.model.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads what may need a person: eight requests and one for each work pool. Names are read again only where one is
/// new. For one thread at a time.
final class HomeReader {
    private static final Set<StateType> FAILED = Set.of(StateType.FAILED, StateType.CRASHED);
    private static final Set<StateType> ACTIVE =
            Set.of(StateType.PENDING, StateType.RUNNING, StateType.CANCELLING, StateType.PAUSED);
    private static final List<String> WAITING = List.of("Late", "AwaitingConcurrencySlot");
    private static final int NEXT = 12;
    private static final Duration SOON = Duration.ofHours(1);

    private Map<FlowId, String> flows = Map.of();
    private Map<DeploymentId, String> deployments = Map.of();

    HomeReading read(PrefectClient client, Instant since, Instant now) throws PrefectException {
        var any = FlowRunFilter.any();
        var failed = page(client, any.topLevel().withStates(FAILED).endedSince(since));
        var sources = failed.stream()
                .map(FlowRun::deploymentId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var done = any.topLevel().withStates(Set.of(StateType.COMPLETED)).endedSince(since);
        var completed = sources.isEmpty() ? List.<FlowRun>of() : page(client, done.ofDeployments(sources));
        var waiting = oldest(client, any.withStateNames(WAITING));
        var active = oldest(client, any.withStates(ACTIVE));
        var soon = any.topLevel().withStateNames(List.of("Scheduled")).startedUntil(now.plus(SOON));
        var next = client.flowRuns()
                .page(soon, FlowRunSort.EXPECTED_START_TIME_ASC, 0, NEXT)
                .items();
        var pools = client.workPools().all();
        var workers = new HashMap<String, List<Worker>>();
        for (WorkPool pool : pools) {
            workers.put(pool.name(), workers(client, pool));
        }
        readNames(
                client,
                Stream.of(failed, waiting, active, next).flatMap(List::stream).toList());
        return new HomeReading(
                now,
                since,
                failed,
                completed,
                waiting,
                active,
                next,
                pools,
                workers,
                flows,
                deployments,
                client.flowRuns().count(done));
    }

    // One that was deleted since has none.
    private static List<Worker> workers(PrefectClient client, WorkPool pool) throws PrefectException {
        try {
            return client.workPools().workers(pool.name());
        } catch (PrefectException refused) {
            if (refused.isNotFound()) {
                return List.of();
            }
            throw refused;
        }
    }

    private static List<FlowRun> page(PrefectClient client, FlowRunFilter filter) throws PrefectException {
        return client.flowRuns().page(filter, FlowRunSort.START_TIME_DESC, 0).items();
    }

    // A subflow that runs within its parent is the parent's; one that was made from a deployment has a way of its own.
    private static List<FlowRun> oldest(PrefectClient client, FlowRunFilter filter) throws PrefectException {
        return client.flowRuns().page(filter, FlowRunSort.EXPECTED_START_TIME_ASC, 0).items().stream()
                .filter(run -> run.parentTaskRunId() == null
                        || run.deploymentId() != null
                        || run.stateType() == StateType.PAUSED)
                .toList();
    }

    private void readNames(PrefectClient client, List<FlowRun> runs) throws PrefectException {
        boolean isFlowNew = runs.stream().anyMatch(run -> run.flowId() != null && !flows.containsKey(run.flowId()));
        if (isFlowNew) {
            flows = client.flows().names();
        }
        boolean isDeploymentNew = runs.stream()
                .anyMatch(run -> run.deploymentId() != null && !deployments.containsKey(run.deploymentId()));
        if (isDeploymentNew) {
            Map<DeploymentId, String> read = new HashMap<>();
            client.deployments().all(DeploymentFilter.any()).forEach(each -> read.put(each.id(), each.name()));
            deployments = read;
        }
    }
}
