package headwater.app.home;

import headwater.prefect.model.DeploymentId;
import headwater.prefect.model.FlowId;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.WorkPool;
import headwater.prefect.model.Worker;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What a server said at one time of what may need a person. The lists of runs hold up to 200 each; subflows that run
/// within their parents are not among them.
///
/// @param at when it was read, by the clock of this machine
/// @param since from when on failures were asked for
/// @param failed runs that failed or crashed since then, the latest first
/// @param completed runs of the same deployments that have completed since, the latest first
/// @param waiting runs that are late or wait for a slot, the oldest first
/// @param active runs that have not ended and are with a worker: pending, running, being cancelled, paused; the
///     oldest first
/// @param next runs that are due within the hour, the next first
/// @param workers the workers of each work pool, by its name
/// @param flows the names of flows
/// @param deployments the names of deployments
/// @param completedCount how many runs completed since then
public record HomeReading(
        Instant at,
        Instant since,
        List<FlowRun> failed,
        List<FlowRun> completed,
        List<FlowRun> waiting,
        List<FlowRun> active,
        List<FlowRun> next,
        List<WorkPool> pools,
        Map<String, List<Worker>> workers,
        Map<FlowId, String> flows,
        Map<DeploymentId, String> deployments,
        int completedCount) {
    /// Copies the collections.
    public HomeReading {
        failed = List.copyOf(failed);
        completed = List.copyOf(completed);
        waiting = List.copyOf(waiting);
        active = List.copyOf(active);
        next = List.copyOf(next);
        pools = List.copyOf(pools);
        workers = Map.copyOf(workers);
        flows = Map.copyOf(flows);
        deployments = Map.copyOf(deployments);
    }

    /// What a run is a run of: its flow and its deployment.
    String source(FlowRun run) {
        var flow = run.flowId() == null ? "" : flows.getOrDefault(run.flowId(), "");
        var deployment = run.deploymentId() == null ? "" : deployments.getOrDefault(run.deploymentId(), "");
        return deployment.isEmpty() ? flow : flow + " / " + deployment;
    }
}
