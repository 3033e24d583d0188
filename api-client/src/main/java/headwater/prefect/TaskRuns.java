package headwater.prefect;

import headwater.prefect.Transport.Path;
import headwater.prefect.filter.TaskRunFilter;
import headwater.prefect.model.Answer;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.ListPage;
import headwater.prefect.model.State;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.util.ArrayList;
import java.util.List;

/// Runs of tasks. Rows lag behind events under load (14 s after a thousand tasks were seen), so ask again until
/// they settle.
public final class TaskRuns {
    /// How many flow runs are named in one request.
    private static final int FLOW_RUNS_AT_ONCE = 100;

    private final Transport transport;
    private final FlowRuns flowRuns;

    TaskRuns(Transport transport, FlowRuns flowRuns) {
        this.transport = transport;
        this.flowRuns = flowRuns;
    }

    /// One task run; refused with 404 if there is none.
    public TaskRun read(TaskRunId id) throws PrefectException {
        return transport.get(Path.of("task_runs", id.toString()), TaskRun.class);
    }

    /// Up to 200 task runs, earliest first, from this place on.
    public ListPage<TaskRun> page(TaskRunFilter filter, int offset) throws PrefectException {
        var body = Fields.of(filter.criteria())
                .with("sort", "EXPECTED_START_TIME_ASC")
                .with("limit", ListPage.SIZE)
                .with("offset", offset)
                .map();
        return Paging.page(transport.postForList(Path.of("task_runs", "filter"), body, TaskRun.class), offset);
    }

    /// All task runs that match, earliest first.
    public List<TaskRun> all(TaskRunFilter filter) throws PrefectException {
        return Paging.all(offset -> page(filter, offset), TaskRun::id);
    }

    /// All task runs of one flow run, earliest first, without those of its subflows.
    public List<TaskRun> ofFlowRun(FlowRunId id) throws PrefectException {
        return all(TaskRunFilter.any().ofFlowRuns(List.of(id)));
    }

    /// All task runs of a flow run and of its subflows at any depth.
    public List<TaskRun> ofFlowRunAndSubflows(FlowRunId id) throws PrefectException {
        var ids = new ArrayList<FlowRunId>();
        ids.add(id);
        flowRuns.descendants(id).stream().map(FlowRun::id).forEach(ids::add);
        return ofFlowRuns(ids);
    }

    /// All task runs of some flow runs, without those of their subflows; one request for each hundred flow runs, or
    /// more.
    public List<TaskRun> ofFlowRuns(List<FlowRunId> ids) throws PrefectException {
        var found = new ArrayList<TaskRun>();
        for (var from = 0; from < ids.size(); from += FLOW_RUNS_AT_ONCE) {
            var some = ids.subList(from, Math.min(ids.size(), from + FLOW_RUNS_AT_ONCE));
            found.addAll(all(TaskRunFilter.any().ofFlowRuns(some)));
        }
        return List.copyOf(found);
    }

    /// How many match.
    public int count(TaskRunFilter filter) throws PrefectException {
        return transport.post(Path.of("task_runs", "count"), filter.criteria(), Integer.class);
    }

    /// Asks a task run to enter a state. Its flow's process is not informed: for runs whose process is gone.
    public Answer setState(TaskRunId id, StateRequest state) throws PrefectException {
        return transport.post(Path.of("task_runs", id.toString(), "set_state"), state.body(), Answer.class);
    }

    /// The states that a task run was in, oldest first.
    public List<State> states(TaskRunId id) throws PrefectException {
        var path = Path.of("task_run_states", "").asking("task_run_id", id.toString());
        return transport.getList(path, State.class);
    }
}
