package headwater.prefect.filter;

import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRunId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Which task runs to ask for. All conditions have to hold. A condition with an empty collection matches nothing.
///
/// @param criteria the conditions as the server's JSON, by the kind of object that they narrow
public record TaskRunFilter(Map<String, Object> criteria) {
    /// Every task run.
    public static TaskRunFilter any() {
        return new TaskRunFilter(Map.of());
    }

    /// Only these.
    public TaskRunFilter withIds(Collection<TaskRunId> ids) {
        return with(List.copyOf(ids), "task_runs", "id", "any_");
    }

    /// Only task runs of these flow runs, without those of their subflows.
    public TaskRunFilter ofFlowRuns(Collection<FlowRunId> flowRuns) {
        return with(List.copyOf(flowRuns), "task_runs", "flow_run_id", "any_");
    }

    /// Only task runs in a state of one of these types.
    public TaskRunFilter withStates(Collection<StateType> types) {
        return with(types.stream().map(StateType::name).toList(), "task_runs", "state", "type", "any_");
    }

    /// Task runs for which one of the conditions on task runs holds, rather than all of them.
    public TaskRunFilter either() {
        return with("or_", "task_runs", "operator");
    }

    private TaskRunFilter with(Object value, String... path) {
        return new TaskRunFilter(Criteria.with(criteria, value, path));
    }
}
