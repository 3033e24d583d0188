package headwater.prefect.filter;

import headwater.prefect.model.DeploymentId;
import headwater.prefect.model.FlowId;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.StateType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Which flow runs to ask for. All conditions have to hold. A condition with an empty collection matches nothing.
///
/// @param criteria the conditions as the server's JSON, by the kind of object that they narrow
public record FlowRunFilter(Map<String, Object> criteria) {
    /// Every flow run.
    public static FlowRunFilter any() {
        return new FlowRunFilter(Map.of());
    }

    /// Only these.
    public FlowRunFilter withIds(Collection<FlowRunId> ids) {
        return with(List.copyOf(ids), "flow_runs", "id", "any_");
    }

    /// Only runs in a state of one of these types.
    public FlowRunFilter withStates(Collection<StateType> types) {
        return with(types.stream().map(StateType::name).toList(), "flow_runs", "state", "type", "any_");
    }

    /// Only runs in a state of another type than these.
    public FlowRunFilter withoutStates(Collection<StateType> types) {
        return with(types.stream().map(StateType::name).toList(), "flow_runs", "state", "type", "not_any_");
    }

    /// Only runs in a state of one of these names, such as `Late`.
    public FlowRunFilter withStateNames(Collection<String> names) {
        return with(List.copyOf(names), "flow_runs", "state", "name", "any_");
    }

    /// Only runs in a state of another name than these.
    public FlowRunFilter withoutStateNames(Collection<String> names) {
        return with(List.copyOf(names), "flow_runs", "state", "name", "not_any_");
    }

    /// Only runs with this name; more than one can have it.
    public FlowRunFilter named(String name) {
        return with(List.of(name), "flow_runs", "name", "any_");
    }

    /// Only runs whose name contains this, whatever the case.
    public FlowRunFilter withNameLike(String part) {
        return with(part, "flow_runs", "name", "like_");
    }

    /// Only runs that carry all of these tags.
    public FlowRunFilter withTags(Collection<String> tags) {
        return with(List.copyOf(tags), "flow_runs", "tags", "all_");
    }

    /// Only runs of these flows.
    public FlowRunFilter ofFlows(Collection<FlowId> flows) {
        return with(List.copyOf(flows), "flows", "id", "any_");
    }

    /// Only runs of the flow with this name.
    public FlowRunFilter ofFlowNamed(String name) {
        return with(List.of(name), "flows", "name", "any_");
    }

    /// Only runs started from these deployments.
    public FlowRunFilter ofDeployments(Collection<DeploymentId> deployments) {
        return with(List.copyOf(deployments), "flow_runs", "deployment_id", "any_");
    }

    /// Only runs of deployments with one of these names, whatever their flows.
    public FlowRunFilter ofDeploymentsNamed(Collection<String> names) {
        return with(List.copyOf(names), "deployments", "name", "any_");
    }

    /// Only runs in these work pools.
    public FlowRunFilter inWorkPools(Collection<String> names) {
        return with(List.copyOf(names), "work_pools", "name", "any_");
    }

    /// Only runs in work queues of one of these names, whatever their work pools.
    public FlowRunFilter inWorkQueues(Collection<String> names) {
        return with(List.copyOf(names), "flow_runs", "work_queue_name", "any_");
    }

    /// Only the direct subflows of these runs.
    public FlowRunFilter withParents(Collection<FlowRunId> parents) {
        return with(List.copyOf(parents), "flow_runs", "parent_flow_run_id", "any_");
    }

    /// Only runs that are not subflows.
    public FlowRunFilter topLevel() {
        return with(true, "flow_runs", "parent_task_run_id", "is_null_");
    }

    /// Only runs that started then or later; one that has not started counts by when it is expected to.
    public FlowRunFilter startedSince(Instant time) {
        return with(time.toString(), "flow_runs", "start_time", "after_");
    }

    /// Only runs that ended then or later.
    public FlowRunFilter endedSince(Instant time) {
        return with(time.toString(), "flow_runs", "end_time", "after_");
    }

    /// Only runs that started then or earlier; one that has not started counts by when it is expected to.
    public FlowRunFilter startedUntil(Instant time) {
        return with(time.toString(), "flow_runs", "start_time", "before_");
    }

    private FlowRunFilter with(Object value, String... path) {
        return new FlowRunFilter(Criteria.with(criteria, value, path));
    }
}
