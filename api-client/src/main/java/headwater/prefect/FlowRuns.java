package headwater.prefect;

import headwater.prefect.Transport.Path;
import headwater.prefect.filter.FlowRunFilter;
import headwater.prefect.filter.FlowRunSort;
import headwater.prefect.model.Answer;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunGraph;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.FlowRunInput;
import headwater.prefect.model.HistoryInterval;
import headwater.prefect.model.ListPage;
import headwater.prefect.model.SimpleFlowRun;
import headwater.prefect.model.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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

    /// What has changed of the server's graph of a run: the nodes that have not ended, or that ended after a time. All
    /// states of the run are in it.
    public FlowRunGraph graph(FlowRunId id, Instant since) throws PrefectException {
        var path = Path.of("flow_runs", id.toString(), "graph-v2").asking("since", since.toString());
        return transport.get(path, FlowRunGraph.class);
    }

    /// How many runs were in which states, interval by interval.
    ///
    /// @param interval how long an interval is; whole seconds
    public List<HistoryInterval> history(FlowRunFilter filter, Instant start, Instant end, Duration interval)
            throws PrefectException {
        var body = Fields.of(filter.criteria())
                .with("history_start", start.toString())
                .with("history_end", end.toString())
                .with("history_interval_seconds", interval.toSeconds())
                .map();
        return transport.postForList(Path.of("flow_runs", "history"), body, HistoryInterval.class);
    }

    /// The last runs that match, up to `limit` (1 to 1,000), latest first, in few words.
    public List<SimpleFlowRun> latest(FlowRunFilter filter, int limit) throws PrefectException {
        var body = Fields.of(filter.criteria())
                .with("sort", FlowRunSort.EXPECTED_START_TIME_DESC.name())
                .with("limit", limit)
                .map();
        return transport.postForList(Path.of("ui", "flow_runs", "history"), body, SimpleFlowRun.class);
    }

    /// How many task runs each of some runs has; one that has none may be left out.
    public Map<FlowRunId, Integer> taskRunCounts(Collection<FlowRunId> runs) throws PrefectException {
        return transport.postForCounts(Path.of("ui", "flow_runs", "count-task-runs"), "flow_run_ids", runs);
    }

    /// What was sent to a run, and what it keeps for its pauses, up to 200.
    ///
    /// @param prefix how the keys begin; empty for all
    public List<FlowRunInput> inputs(FlowRunId id, String prefix) throws PrefectException {
        var body = Map.of("prefix", prefix, "limit", ListPage.SIZE);
        return transport.postForList(Path.of("flow_runs", id.toString(), "input", "filter"), body, FlowRunInput.class);
    }

    /// Deletes a run with its task runs and logs; subflow runs and artifacts stay, and its process is not stopped.
    /// Refused with 404 if there is none.
    public void delete(FlowRunId id) throws PrefectException {
        transport.delete(Path.of("flow_runs", id.toString()));
    }
}
