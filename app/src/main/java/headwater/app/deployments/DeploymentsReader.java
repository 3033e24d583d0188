package headwater.app.deployments;

import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.filter.DeploymentFilter;
import headwater.prefect.filter.FlowRunFilter;
import headwater.prefect.filter.FlowRunSort;
import headwater.prefect.model.Deployment;
import headwater.prefect.model.DeploymentId;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.StateType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the deployments of a server with the run of each that is due next: three requests, and one for each scheduled
/// deployment whose next run is far behind those of others. Any thread.
final class DeploymentsReader {
    private static final Set<StateType> DUE = Set.of(StateType.SCHEDULED);
    private static final int MOST_ALONE = 40;

    private final PrefectClient client;

    DeploymentsReader(PrefectClient client) {
        this.client = client;
    }

    List<DeploymentRow> read() throws PrefectException {
        var flows = client.flows().names();
        var deployments = client.deployments().all(DeploymentFilter.any());
        var next = next(deployments);
        return deployments.stream()
                .map(each -> new DeploymentRow(
                        each, each.flowId() == null ? "" : flows.getOrDefault(each.flowId(), ""), next.get(each.id())))
                .sorted(Comparator.comparing(DeploymentRow::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private Map<DeploymentId, FlowRun> next(List<Deployment> deployments) throws PrefectException {
        var next = new HashMap<DeploymentId, FlowRun>();
        var due = FlowRunFilter.any().withStates(DUE);
        var first = client.flowRuns().page(due, FlowRunSort.EXPECTED_START_TIME_ASC, 0);
        first.items().forEach(run -> {
            if (run.deploymentId() != null) {
                next.putIfAbsent(run.deploymentId(), run);
            }
        });
        var rare = new ArrayList<DeploymentId>();
        if (first.more()) {
            deployments.stream()
                    .filter(each -> !each.paused() && !each.schedules().isEmpty() && !next.containsKey(each.id()))
                    .limit(MOST_ALONE)
                    .forEach(each -> rare.add(each.id()));
        }
        for (var id : rare) {
            client.flowRuns()
                    .page(due.ofDeployments(List.of(id)), FlowRunSort.EXPECTED_START_TIME_ASC, 0, 1)
                    .items()
                    .forEach(run -> next.put(id, run));
        }
        return next;
    }
}
