package headwater.prefect;

import headwater.prefect.Transport.Path;
import headwater.prefect.filter.FlowRunFilter;
import headwater.prefect.filter.FlowRunSort;
import headwater.prefect.model.Answer;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunGraph;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.ListPage;
import headwater.prefect.model.State;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// Runs of flows.
public final class FlowRuns {
    private final Transport transport;

    FlowRuns(Transport transport) {
        this.transport = transport;
    }

    /// One run; refused with 404 if there is none.
    public FlowRun read(FlowRunId id) throws PrefectException {
        return transport.get(Path.of("flow_runs", id.toString()), FlowRun.class);
    }

    /// Up to 200 runs from this place on.
    public ListPage<FlowRun> page(FlowRunFilter filter, FlowRunSort sort, int offset) throws PrefectException {
        return page(filter, sort, offset, ListPage.SIZE);
    }

    /// Up to `limit` runs (1 to 200) from this place on.
    public ListPage<FlowRun> page(FlowRunFilter filter, FlowRunSort sort, int offset, int limit)
            throws PrefectException {
        var body = Fields.of(filter.criteria())
                .with("sort", sort.name())
                .with("limit", limit)
                .with("offset", offset)
                .map();
        var items = transport.postForList(Path.of("flow_runs", "filter"), body, FlowRun.class);
        return new ListPage<>(items, offset, items.size() >= limit);
    }

    /// All runs that match, earliest first.
    public List<FlowRun> all(FlowRunFilter filter) throws PrefectException {
        return Paging.all(offset -> page(filter, FlowRunSort.EXPECTED_START_TIME_ASC, offset), FlowRun::id);
    }

    /// How many match.
    public int count(FlowRunFilter filter) throws PrefectException {
        return transport.post(Path.of("flow_runs", "count"), filter.criteria(), Integer.class);
    }

    /// The subflow runs of a run, theirs, and so on, parents before children; without the run itself. One request
    /// for each level.
    public List<FlowRun> descendants(FlowRunId id) throws PrefectException {
        var found = new ArrayList<FlowRun>();
        var seen = new LinkedHashSet<FlowRunId>();
        seen.add(id);
        var level = List.of(id);
        while (!level.isEmpty()) {
            var next = new ArrayList<FlowRunId>();
            for (var child : all(FlowRunFilter.any().withParents(level))) {
                if (seen.add(child.id())) {
                    found.add(child);
                    next.add(child.id());
                }
            }
            level = next;
        }
        return List.copyOf(found);
    }

    /// The states that a run was in, oldest first.
    public List<State> states(FlowRunId id) throws PrefectException {
        var path = Path.of("flow_run_states", "").asking("flow_run_id", id.toString());
        return transport.getList(path, State.class);
    }

    /// The server's graph of a run; refused with 400 above its cap of 10,000 nodes.
    public FlowRunGraph graph(FlowRunId id) throws PrefectException {
        return transport.get(Path.of("flow_runs", id.toString(), "graph-v2"), FlowRunGraph.class);
    }

    /// Asks a run to enter a state. The server may say no: look at the answer.
    public Answer setState(FlowRunId id, StateRequest state) throws PrefectException {
        return transport.post(Path.of("flow_runs", id.toString(), "set_state"), state.body(), Answer.class);
    }

    /// Resumes a paused or suspended run.
    ///
    /// @param input values for what the run asks for, empty if it asks for nothing
    public Answer resume(FlowRunId id, Map<String, ?> input) throws PrefectException {
        var body =
                Fields.none().with("run_input", input.isEmpty() ? null : input).map();
        return transport.post(Path.of("flow_runs", id.toString(), "resume"), body, Answer.class);
    }
}
