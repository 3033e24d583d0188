package headwater.app.watch;

import headwater.app.run.Change;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.State;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The server's rows of a flow run, its task runs and its subflows, and whether they still change.
final class Rows {
    // Rows are made from events and lag behind them: 14 s were seen after 1,000 task runs had ended.
    private static final int CALM_READINGS = 3;
    private static final int MOST_READINGS = 40;
    private static final int MOST_HISTORIES = 20;

    private final PrefectClient client;
    private final FlowRunId id;
    private final Consumer<Change> changes;
    private final Map<TaskRunId, TaskRun> tasks = new HashMap<>();
    private final Map<FlowRunId, TaskRunId> callOf = new HashMap<>();
    private final Set<FlowRunId> subflows = new LinkedHashSet<>();
    private final Map<TaskRunId, StateType> heard = new HashMap<>();
    private @Nullable FlowRun flowRun;
    private int readingsAfterEnd;
    private int calmReadings;
    private boolean arePastStatesRead;

    Rows(PrefectClient client, FlowRunId id, Consumer<Change> changes) {
        this.client = client;
        this.id = id;
        this.changes = changes;
    }

    /// Notes what the feed said of a task run: rows are not settled before they say the same.
    void heard(TaskRun run) {
        heard.put(run.id(), run.stateType());
    }

    void read() throws PrefectException {
        // The flow run first: its end, once read, is younger than the end of every task run that is read after it.
        var row = client.flowRuns().read(id);
        var changed = false;
        for (var task : client.taskRuns().ofFlowRun(id)) {
            var child = task.childFlowRunId();
            if (child != null) {
                callOf.put(child, task.id());
                subflows.add(child);
            }
            if (!task.equals(tasks.put(task.id(), task))) {
                changed = true;
                changes.accept(new Change.TaskRunChanged(task));
            }
        }
        flowRun = row;
        changes.accept(new Change.FlowRunRead(row));
        if (hasEnded()) {
            readingsAfterEnd++;
            calmReadings = changed ? 0 : calmReadings + 1;
        }
    }

    /// Reads which subflow runs there are, and those of subflows too; lays their states on the calls of new ones.
    void readSubflows() throws PrefectException {
        var unknown = client.flowRuns().descendants(id).stream()
                .filter(child -> subflows.add(child.id()) && !callOf.containsKey(child.id()))
                .toList();
        if (unknown.isEmpty()) {
            return;
        }
        read();
        for (var child : unknown) {
            var call = child.parentTaskRunId();
            if (call != null) {
                callOf.put(child.id(), call);
            }
            var state = child.state();
            if (state != null) {
                subflowEntered(child.id(), state);
            }
        }
    }

    /// The subflow runs that are known, at any depth.
    Set<FlowRunId> subflows() {
        return subflows;
    }

    boolean isSubflow(FlowRunId run) {
        return callOf.containsKey(run);
    }

    /// Lays the state of a subflow on the task run that is its call.
    void subflowEntered(FlowRunId subflow, State state) {
        var call = callOf.get(subflow);
        var task = call == null ? null : tasks.get(call);
        if (task != null) {
            changes.accept(new Change.TaskRunChanged(task.inState(state)));
        }
    }

    /// Reads, once, the states that a row does not tell: the earlier ones of the flow run and of task runs that were
    /// started more than once. Of all others the times in the row say enough, and a request for each would be dear.
    void readPastStates() throws PrefectException {
        if (arePastStatesRead) {
            return;
        }
        try {
            for (var state : client.flowRuns().states(id)) {
                changes.accept(new Change.FlowStateEntered(id, state, 0));
            }
            var retried = tasks.values().stream()
                    .filter(task -> task.runCount() > 1)
                    .limit(MOST_HISTORIES)
                    .toList();
            for (var task : retried) {
                for (var state : client.taskRuns().states(task.id())) {
                    changes.accept(new Change.TaskRunChanged(task.inState(state)));
                }
            }
        } catch (PrefectException.Refused e) {
            // The run is complete without them.
            if (e.status() >= 500) {
                throw e;
            }
        }
        arePastStatesRead = true;
    }

    void readArtifacts() throws PrefectException {
        for (var artifact : client.artifacts().ofFlowRun(id)) {
            changes.accept(new Change.ArtifactSaved(artifact));
        }
        for (var child : subflows) {
            for (var artifact : client.artifacts().ofFlowRun(child)) {
                changes.accept(new Change.ArtifactSaved(artifact));
            }
        }
    }

    boolean hasEnded() {
        return flowRun != null && flowRun.stateType().isTerminal();
    }

    /// Whether the feed has told of task runs that have no row yet, or of ends that no row has.
    boolean lagBehindEvents() {
        return heard.entrySet().stream().anyMatch(told -> {
            var row = tasks.get(told.getKey());
            return row == null
                    || (told.getValue().isTerminal() && !row.stateType().isTerminal());
        });
    }

    /// Whether the run has ended and its rows no longer change. A task below a failed one stays pending for ever, so
    /// not every row ends; and a row may never come, so there is an end to asking.
    boolean isSettled() {
        if (!hasEnded()) {
            return false;
        }
        if (readingsAfterEnd >= MOST_READINGS) {
            return true;
        }
        var allEnded = tasks.values().stream().allMatch(task -> task.stateType().isTerminal());
        return !lagBehindEvents() && calmReadings >= (allEnded ? 1 : CALM_READINGS);
    }

    /// How often they were read since the run has ended.
    int readingsAfterEnd() {
        return readingsAfterEnd;
    }
}
