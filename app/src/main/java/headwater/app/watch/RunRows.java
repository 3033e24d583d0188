package headwater.app.watch;

import headwater.app.run.Change;
import headwater.app.servers.ServerCall;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.filter.FlowRunFilter;
import headwater.prefect.filter.TaskRunFilter;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.ListPage;
import headwater.prefect.model.State;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskInput;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The server's rows of a flow run, of its subflows and of the task runs of all of them, and whether they still
/// change.
final class RunRows {
    // Rows are made from events and lag behind them: 14 s were seen after 1,000 task runs had ended, in steps, as the
    // server writes them in batches and waits for its database between two.
    private static final int CALM_READINGS = 3;
    private static final int CALM_READINGS_AFTER_LOSS = 10;
    private static final int MOST_CALM_READINGS = 40;
    private static final int MOST_HISTORIES = 20;
    private static final Duration UNTIL_STORED = Duration.ofMinutes(1);

    private final PrefectClient client;
    private final FlowRunId id;
    private final Consumer<Change> changes;
    private final Map<TaskRunId, TaskRun> tasks = new HashMap<>();
    private final Map<FlowRunId, TaskRunId> callOf = new HashMap<>();
    private final Set<FlowRunId> runs = new LinkedHashSet<>();
    private final Map<TaskRunId, State> received = new HashMap<>();
    private @Nullable FlowRun flowRun;
    private int readingsAfterEnd;
    private int calmReadings;
    private boolean hasStarted;
    private boolean isFollowedFromStart;
    private boolean isFeedDistrusted;
    private boolean isPastRead;
    private final Set<TaskRunId> pastRead = new HashSet<>();

    /// @param changes receives each row that is new or has changed
    RunRows(PrefectClient client, FlowRunId id, Consumer<Change> changes) {
        this.client = client;
        this.id = id;
        this.changes = changes;
        runs.add(id);
    }

    /// Notes what the feed said of a task run: rows are not settled before they say the same.
    void received(TaskRunId run, State state) {
        received.merge(run, state, (known, other) -> other.supersedes(known) ? other : known);
    }

    /// Reads the rows.
    ///
    /// @return how many requests that took
    int read() throws PrefectException {
        var isFirst = flowRun == null;
        // The flow run first: its end, once read, is younger than the end of every task run that is read after it.
        var changed = readFlowRun();
        var rows = client.taskRuns().all(TaskRunFilter.any().ofFlowRuns(runs));
        changed |= note(rows);
        isFollowedFromStart |= isFirst && !hasStarted() && rows.isEmpty();
        if (hasEnded()) {
            readingsAfterEnd++;
            calmReadings = changed ? 0 : calmReadings + 1;
        }
        return 1 + ListPage.requestsFor(rows.size());
    }

    private boolean note(List<TaskRun> rows) {
        var changed = false;
        for (var task : rows) {
            var child = task.childFlowRunId();
            if (child != null) {
                callOf.put(child, task.id());
            }
            if (!task.equals(tasks.put(task.id(), task))) {
                changed = true;
                changes.accept(new Change.TaskRunChanged(task));
            }
        }
        return changed;
    }

    /// Reads the row of the flow run alone.
    ///
    /// @return whether its state is another than before
    boolean readFlowRun() throws PrefectException {
        var row = client.flowRuns().read(id);
        var known = flowRun;
        flowRun = row;
        if (!row.equals(known)) {
            changes.accept(new Change.FlowRunRead(row));
        }
        return known == null || row.stateType() != known.stateType() || row.runCount() != known.runCount();
    }

    /// Reads which subflow runs there are, level by level, with the rows of those that are new and of their calls.
    ///
    /// @param unknown flow runs that may be subflows: when all of them are found, no further level is read
    /// @return how many requests that took
    int readSubflows(Set<FlowRunId> unknown) throws PrefectException {
        var requests = 0;
        var fresh = new LinkedHashSet<FlowRunId>();
        var isMore = true;
        while (isMore) {
            isMore = false;
            var children = client.flowRuns().all(FlowRunFilter.any().withParents(runs));
            requests += ListPage.requestsFor(children.size());
            for (var child : children) {
                if (runs.add(child.id())) {
                    fresh.add(child.id());
                    changes.accept(new Change.FlowRunRead(child));
                    isMore = unknown.isEmpty() || !runs.containsAll(unknown);
                }
                var call = child.parentTaskRunId();
                if (call != null) {
                    callOf.putIfAbsent(child.id(), call);
                }
            }
        }
        // One that the server no longer has is not asked for again.
        runs.addAll(callOf.keySet());
        return fresh.isEmpty() ? requests : requests + readRowsOf(fresh);
    }

    // The call of a subflow is a task run that has no events of its own.
    private int readRowsOf(Set<FlowRunId> subflows) throws PrefectException {
        var calls = subflows.stream().map(callOf::get).filter(Objects::nonNull).toList();
        var rows = client.taskRuns()
                .all(TaskRunFilter.any().ofFlowRuns(subflows).withIds(calls).either());
        note(rows);
        return ListPage.requestsFor(rows.size());
    }

    /// The calls of subflows that rows name and that [#readSubflows()] has not found yet.
    boolean nameUnknownSubflows() {
        return !runs.containsAll(callOf.keySet());
    }

    /// The flow run and its subflow runs that are known, at any depth.
    Set<FlowRunId> runs() {
        return Collections.unmodifiableSet(runs);
    }

    /// Whether the run is known to be the flow run or one of its subflows.
    boolean contains(@Nullable FlowRunId run) {
        return runs.contains(run) || callOf.containsKey(run);
    }

    /// Shows the state of a subflow on the task run that is its call.
    void subflowEntered(FlowRunId subflow, State state) {
        var call = callOf.get(subflow);
        var task = call == null ? null : tasks.get(call);
        if (task != null) {
            changes.accept(new Change.TaskRunChanged(task.inState(state)));
        }
    }

    /// Reads the states that are not in a row: the earlier ones of the flow run and of task runs that were started
    /// more than once, those of each run once. Of all others the times in the row say enough, and a request for
    /// each would be dear.
    void readPastStates() throws PrefectException {
        if (!isPastRead) {
            for (var state : statesUnlessRefused(server -> server.flowRuns().states(id))) {
                changes.accept(new Change.FlowStateEntered(id, state, 0));
            }
            isPastRead = true;
        }
        var retried = tasks.values().stream()
                .filter(task -> task.runCount() > 1 && !pastRead.contains(task.id()))
                .limit(MOST_HISTORIES - pastRead.size())
                .toList();
        for (var task : retried) {
            for (var state : statesUnlessRefused(server -> server.taskRuns().states(task.id()))) {
                changes.accept(new Change.TaskRunChanged(task.inState(state)));
            }
            pastRead.add(task.id());
        }
    }

    // The run is complete without them.
    private List<State> statesUnlessRefused(ServerCall<List<State>> reading) throws PrefectException {
        try {
            return reading.of(client);
        } catch (PrefectException.Refused e) {
            if (e.status() >= 500) {
                throw e;
            }
            return List.of();
        }
    }

    /// Whether the run ended so long ago that the server has stored all of it.
    boolean endedLongBefore(Instant now) {
        var end = flowRun == null ? null : flowRun.endTime();
        return hasEnded() && end != null && end.isBefore(now.minus(UNTIL_STORED));
    }

    /// Reads what the runs have saved.
    void readArtifacts() throws PrefectException {
        for (var artifact : client.artifacts().ofFlowRuns(runs)) {
            changes.accept(new Change.ArtifactSaved(artifact));
        }
    }

    /// Whether the row of the flow run was read.
    boolean areKnown() {
        return flowRun != null;
    }

    /// Whether the run was followed before anything happened in it, so that nothing of it was missed until then.
    boolean isFollowedFromStart() {
        return isFollowedFromStart;
    }

    /// The state of the flow run, as its row says; null before it was read.
    @Nullable
    State state() {
        return flowRun == null ? null : flowRun.state();
    }

    /// Notes that the feed may have dropped events.
    void distrustFeed() {
        isFeedDistrusted = true;
        isFollowedFromStart = false;
    }

    /// Notes that the feed said that the flow run was started.
    void started() {
        hasStarted = true;
    }

    /// Whether there can be subflows.
    boolean hasStarted() {
        return hasStarted || (flowRun != null && (flowRun.runCount() > 0 || hasEnded()));
    }

    /// Notes that the flow run goes on although it had ended.
    void goOn() {
        calmReadings = 0;
        isFollowedFromStart = false;
    }

    boolean hasEnded() {
        return flowRun != null && flowRun.stateType().isTerminal();
    }

    /// Whether events named task runs that have no row yet, or of ends that no row has.
    boolean lagBehindEvents() {
        return received.entrySet().stream().anyMatch(event -> {
            var row = tasks.get(event.getKey());
            return row == null
                    || (event.getValue().type().isTerminal() && !row.stateType().isTerminal());
        });
    }

    /// Whether the run has ended and its rows no longer change. A task below a failed one stays pending for ever,
    /// so not every row ends; and a row may never come, so there is an end to asking.
    boolean isSettled() {
        if (!hasEnded()) {
            return false;
        }
        if (calmReadings >= MOST_CALM_READINGS) {
            return true;
        }
        var allEnded = tasks.values().stream().allMatch(task -> task.stateType().isTerminal());
        var isConfirmed = allEnded && areAsReceived();
        return (isConfirmed || calmReadings >= calmReadingsNeeded(allEnded))
                && !lagBehindEvents()
                && !lagBehindInputs()
                && !lagBehindEnd();
    }

    private int calmReadingsNeeded(boolean allEnded) {
        if (isFeedDistrusted) {
            return CALM_READINGS_AFTER_LOSS;
        }
        return allEnded ? 1 : CALM_READINGS;
    }

    // What went into a task run names others, which have rows too. Into those of a subflow may have gone what its
    // parent's have made, of which nothing is read.
    private boolean lagBehindInputs() {
        return flowRun != null
                && flowRun.parentTaskRunId() == null
                && tasks.values().stream()
                        .flatMap(task -> task.taskInputs().values().stream())
                        .flatMap(List::stream)
                        .anyMatch(input -> input instanceof TaskInput.FromTaskRun(var id) && !tasks.containsKey(id));
    }

    // A flow run that completes has waited for what it has started.
    private boolean lagBehindEnd() {
        return flowRun != null
                && flowRun.stateType() == StateType.COMPLETED
                && tasks.values().stream().anyMatch(task -> task.stateType() == StateType.RUNNING);
    }

    // Feed and rows are two witnesses: where both say the same of every task run, nothing is left to be waited for.
    private boolean areAsReceived() {
        return isFollowedFromStart && tasks.values().stream().allMatch(task -> isCall(task) || isAsReceived(task));
    }

    private boolean isAsReceived(TaskRun task) {
        var state = received.get(task.id());
        return state != null
                && task.state() != null
                && Objects.equals(state.id(), task.state().id());
    }

    private static boolean isCall(TaskRun task) {
        return task.childFlowRunId() != null;
    }

    /// How often they were read since the run has ended.
    int readingsAfterEnd() {
        return readingsAfterEnd;
    }
}
