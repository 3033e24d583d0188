package headwater.app.runs;

import headwater.app.runs.RunsModel.Listed;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.filter.DeploymentFilter;
import headwater.prefect.filter.FlowRunFilter;
import headwater.prefect.filter.FlowRunSort;
import headwater.prefect.model.DeploymentId;
import headwater.prefect.model.FlowId;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.ListPage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The names of the flows and deployments that runs of a list belong to: a row of a run has their ids only. Each is
/// read once. For any thread.
final class RunNames {
    private final Map<FlowId, String> flows = new ConcurrentHashMap<>();
    private final Map<DeploymentId, String> deployments = new ConcurrentHashMap<>();

    /// Reads one page of runs, the latest, and the names that they need. Blocking.
    List<FlowRun> latest(PrefectClient client, FlowRunFilter filter) throws PrefectException {
        return page(client, filter, FlowRunSort.START_TIME_DESC, ListPage.SIZE);
    }

    /// Reads the runs that are due first, and the names that they need. Blocking.
    List<FlowRun> next(PrefectClient client, FlowRunFilter filter, int most) throws PrefectException {
        return page(client, filter, FlowRunSort.EXPECTED_START_TIME_ASC, most);
    }

    private List<FlowRun> page(PrefectClient client, FlowRunFilter filter, FlowRunSort sort, int most)
            throws PrefectException {
        var runs = client.flowRuns().page(filter, sort, 0, most).items();
        learn(client, runs);
        return runs;
    }

    /// Reads the names that are missing. Blocking; asks for nothing where all are known.
    private void learn(PrefectClient client, List<FlowRun> runs) throws PrefectException {
        var newFlows = unknown(runs, FlowRun::flowId, flows);
        if (!newFlows.isEmpty()) {
            flows.putAll(client.flows().names());
        }
        var newDeployments = unknown(runs, FlowRun::deploymentId, deployments);
        if (!newDeployments.isEmpty()) {
            client.deployments()
                    .all(DeploymentFilter.any())
                    .forEach(deployment -> deployments.put(deployment.id(), deployment.name()));
        }
        // What the server no longer has stays without a name, and is not asked for again.
        newFlows.forEach(id -> flows.putIfAbsent(id, ""));
        newDeployments.forEach(id -> deployments.putIfAbsent(id, ""));
    }

    private static <T> Set<T> unknown(List<FlowRun> runs, Function<FlowRun, @Nullable T> id, Map<T, String> known) {
        return runs.stream()
                .flatMap(run -> Stream.ofNullable(id.apply(run)))
                .filter(each -> !known.containsKey(each))
                .collect(Collectors.toSet());
    }

    /// A run with the names that are known.
    Listed listed(FlowRun run) {
        return new Listed(run, name(flows, run.flowId()), name(deployments, run.deploymentId()));
    }

    private static <T> String name(Map<T, String> names, @Nullable T id) {
        return id == null ? "" : names.getOrDefault(id, "");
    }
}
