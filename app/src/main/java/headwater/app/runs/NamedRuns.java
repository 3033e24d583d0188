package headwater.app.runs;

import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.filter.DeploymentFilter;
import headwater.prefect.filter.FlowRunFilter;
import headwater.prefect.filter.FlowRunSort;
import headwater.prefect.model.DeploymentId;
import headwater.prefect.model.FlowId;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.ListPage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A page of flow runs, with the names of flows and deployments that were not known yet.
record NamedRuns(List<FlowRun> runs, Map<FlowId, String> flows, Map<DeploymentId, String> deployments) {
    /// Reads the latest runs. Blocking.
    ///
    /// @param knownFlows flows whose names are known
    /// @param knownDeployments deployments whose names are known
    static NamedRuns read(
            PrefectClient client, FlowRunFilter filter, Set<FlowId> knownFlows, Set<DeploymentId> knownDeployments)
            throws PrefectException {
        var runs = client.flowRuns()
                .page(filter, FlowRunSort.START_TIME_DESC, 0, ListPage.SIZE)
                .items();
        // One that the server no longer has stays without a name, and is not asked for again.
        var flows = unnamed(runs, FlowRun::flowId, knownFlows);
        if (!flows.isEmpty()) {
            flows.putAll(client.flows().names());
        }
        var deployments = unnamed(runs, FlowRun::deploymentId, knownDeployments);
        if (!deployments.isEmpty()) {
            client.deployments()
                    .all(DeploymentFilter.any())
                    .forEach(deployment -> deployments.put(deployment.id(), deployment.name()));
        }
        return new NamedRuns(runs, flows, deployments);
    }

    /// One of the runs with the names that were read.
    RunsModel.Listed listed(FlowRun run) {
        return RunsModel.listed(run, flows, deployments);
    }

    private static <T> Map<T, String> unnamed(List<FlowRun> runs, Function<FlowRun, @Nullable T> id, Set<T> known) {
        var unnamed = new HashMap<T, String>();
        runs.stream()
                .flatMap(run -> Stream.ofNullable(id.apply(run)))
                .filter(each -> !known.contains(each))
                .forEach(each -> unnamed.put(each, ""));
        return unnamed;
    }
}
