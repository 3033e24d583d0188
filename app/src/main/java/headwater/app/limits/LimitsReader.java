package headwater.app.limits;

import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.filter.DeploymentFilter;
import headwater.prefect.filter.FlowRunFilter;
import headwater.prefect.filter.FlowRunSort;
import headwater.prefect.filter.TaskRunFilter;
import headwater.prefect.model.ConcurrencyLimit;
import headwater.prefect.model.Deployment;
import headwater.prefect.model.DeploymentId;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TagLimit;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the concurrency limits of a server and who holds their slots: at most six requests. Of tags the server says
/// who does; of deployments it follows from the states of their runs (`prefect/server/orchestration/core_policy.py`);
/// of
/// global limits it is not known. Any thread.
final class LimitsReader {
    private static final Set<StateType> HOLDING = Set.of(StateType.PENDING, StateType.RUNNING, StateType.CANCELLING);
    private static final String OF_DEPLOYMENT = "deployment:";
    private static final String OF_TAG = "tag:";

    private final PrefectClient client;

    LimitsReader(PrefectClient client) {
        this.client = client;
    }

    List<LimitRow> read() throws PrefectException {
        var all = client.concurrencyLimits().all();
        var rows = new ArrayList<LimitRow>();
        all.stream()
                .filter(limit ->
                        !limit.name().startsWith(OF_DEPLOYMENT) && !limit.name().startsWith(OF_TAG))
                .forEach(limit -> rows.add(row(limit, LimitRow.Kind.GLOBAL, limit.name(), List.of())));
        var ofDeployments = all.stream()
                .filter(limit -> limit.name().startsWith(OF_DEPLOYMENT))
                .toList();
        if (!ofDeployments.isEmpty()) {
            rows.addAll(ofDeployments(ofDeployments));
        }
        rows.addAll(ofTags());
        rows.sort(Comparator.comparing(LimitRow::kind).thenComparing(LimitRow::name, String.CASE_INSENSITIVE_ORDER));
        return rows;
    }

    private static LimitRow row(
            ConcurrencyLimit limit, LimitRow.Kind kind, String name, List<LimitRow.Holder> holders) {
        double back = Objects.requireNonNullElse(limit.slotDecayPerSecond(), 0.0);
        return new LimitRow(kind, name, limit.activeSlots(), limit.limit(), limit.active(), back, holders);
    }

    private List<LimitRow> ofDeployments(List<ConcurrencyLimit> limits) throws PrefectException {
        var ids = limits.stream()
                .map(limit -> DeploymentId.of(limit.name().substring(OF_DEPLOYMENT.length())))
                .toList();
        var flows = client.flows().names();
        Map<DeploymentId, Deployment> deployments =
                client.deployments().all(DeploymentFilter.any().withIds(ids)).stream()
                        .collect(Collectors.toMap(Deployment::id, Function.identity()));
        var active = FlowRunFilter.any().ofDeployments(ids).withStates(HOLDING);
        var runs = client.flowRuns()
                .page(active, FlowRunSort.EXPECTED_START_TIME_ASC, 0)
                .items();
        var rows = new ArrayList<LimitRow>();
        for (int at = 0; at < ids.size(); at++) {
            var id = ids.get(at);
            var deployment = deployments.get(id);
            var flow = deployment == null || deployment.flowId() == null
                    ? ""
                    : flows.getOrDefault(deployment.flowId(), "");
            // The limit of a deployment that is gone.
            var name = deployment == null ? id.toString() : flow + " / " + deployment.name();
            var holders = runs.stream()
                    .filter(run -> id.equals(run.deploymentId()))
                    .map(LimitsReader::holder)
                    .toList();
            rows.add(row(limits.get(at), LimitRow.Kind.DEPLOYMENT, name, holders));
        }
        return rows;
    }

    private static LimitRow.Holder holder(FlowRun run) {
        return new LimitRow.Holder(run.name(), run.id(), run.startTime(), true);
    }

    private List<LimitRow> ofTags() throws PrefectException {
        var limits = client.concurrencyLimits().ofTags();
        var ids = limits.stream().flatMap(limit -> limit.activeSlots().stream()).toList();
        Map<TaskRunId, TaskRun> runs = ids.isEmpty()
                ? Map.of()
                : client.taskRuns().all(TaskRunFilter.any().withIds(ids)).stream()
                        .collect(Collectors.toMap(TaskRun::id, Function.identity()));
        return limits.stream().map(limit -> ofTag(limit, runs)).toList();
    }

    private static LimitRow ofTag(TagLimit limit, Map<TaskRunId, TaskRun> runs) {
        var holders = limit.activeSlots().stream()
                .flatMap(id -> Stream.ofNullable(runs.get(id)))
                .map(run -> new LimitRow.Holder(run.name(), run.flowRunId(), run.startTime(), false))
                .toList();
        int taken = limit.activeSlots().size();
        return new LimitRow(LimitRow.Kind.TAG, limit.tag(), taken, limit.concurrencyLimit(), true, 0, holders);
    }
}
