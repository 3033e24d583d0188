package headwater.app.run;

import headwater.prefect.model.Artifact;
import headwater.prefect.model.ArtifactId;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One flow run: what is known of it after some changes, and what it has been before.
///
/// Changes may come twice, late, or out of order, from the event feed and from REST rows that lag behind it: of
/// two descriptions of a run the one whose state is newer counts, and every state is kept once. So any order of
/// the same changes gives the same run. A copy with a change shares all else with the original: a change costs
/// the same however many task runs there are.
///
/// @param flowRun the flow run
/// @param states the states that the flow run has entered
/// @param tasks its task runs, in the order in which they became known
/// @param taskStates the states that each of them has entered, attempts and pauses included; those of the call of a
///     subflow are the subflow's
/// @param artifacts what the run and its subflows have saved
/// @param subflows the other flow runs that changes were about: its subflows at any depth, each without subflows of
///     its own
public record Run(
        FlowRun flowRun,
        StateHistory states,
        Map<TaskRunId, TaskRun> tasks,
        Map<TaskRunId, StateHistory> taskStates,
        Map<ArtifactId, Artifact> artifacts,
        Map<FlowRunId, Run> subflows) {
    /// Keeps the maps from changing.
    public Run {
        tasks = PersistentMap.copyOf(tasks);
        taskStates = PersistentMap.copyOf(taskStates);
        artifacts = PersistentMap.copyOf(artifacts);
        subflows = PersistentMap.copyOf(subflows);
    }

    /// A run of which only the server's row is known.
    public static Run of(FlowRun flowRun) {
        return new Run(flowRun, StateHistory.EMPTY.with(flowRun.state()), Map.of(), Map.of(), Map.of(), Map.of());
    }

    /// This run after some changes. Those of another flow run are kept as changes of a subflow.
    public Run after(List<Change> changes) {
        var newFlowRun = flowRun;
        var newStates = states;
        var newTasks = PersistentMap.copyOf(tasks);
        var newTaskStates = PersistentMap.copyOf(taskStates);
        var newArtifacts = PersistentMap.copyOf(artifacts);
        var newSubflows = PersistentMap.copyOf(subflows);
        for (var change : changes) {
            switch (change) {
                case Change.FlowRunRead(var row)
                when row.id().equals(flowRun.id()) -> {
                    newFlowRun = RunMerge.of(newFlowRun, row);
                    newStates = newStates.with(row.state());
                }
                case Change.FlowStateEntered(var id, var state, var runCount)
                when id.equals(flowRun.id()) -> {
                    newFlowRun = RunMerge.of(newFlowRun, state, runCount);
                    newStates = newStates.with(state);
                }
                case Change.TaskRunChanged(var task)
                when flowRun.id().equals(task.flowRunId()) -> {
                    var known = newTasks.get(task.id());
                    var history = Objects.requireNonNullElse(newTaskStates.get(task.id()), StateHistory.EMPTY);
                    newTasks = newTasks.with(task.id(), known == null ? task : RunMerge.of(known, task));
                    newTaskStates = newTaskStates.with(task.id(), history.with(task.state()));
                }
                case Change.ArtifactSaved(var artifact) -> newArtifacts = newArtifacts.with(artifact.id(), artifact);
                case Change.FlowRunRead(var row) -> newSubflows = after(newSubflows, row.id(), change);
                case Change.FlowStateEntered(var id, var _, var _) -> newSubflows = after(newSubflows, id, change);
                case Change.TaskRunChanged(var task) -> newSubflows = after(newSubflows, task.flowRunId(), change);
            }
        }
        return new Run(newFlowRun, newStates, newTasks, newTaskStates, newArtifacts, newSubflows);
    }

    // What a subflow does can become known before its row.
    private static PersistentMap<FlowRunId, Run> after(
            PersistentMap<FlowRunId, Run> subflows, @Nullable FlowRunId id, Change change) {
        if (id == null) {
            return subflows;
        }
        var known = Objects.requireNonNullElseGet(subflows.get(id), () -> Run.of(FlowRun.unread(id)));
        return subflows.with(id, known.after(List.of(change)));
    }

    /// The run of a subflow; null while none is known of.
    ///
    /// @param call the task run that stands for it in the flow that calls it
    public @Nullable Run subflow(TaskRun call) {
        return call.childFlowRunId() == null ? null : subflows.get(call.childFlowRunId());
    }

    /// This run as it was at an instant: what had not happened by then is left out. From the latest change on it is
    /// this run.
    public Run at(Instant instant) {
        var pastTasks = PersistentMap.<TaskRunId, TaskRun>empty();
        var pastStates = PersistentMap.<TaskRunId, StateHistory>empty();
        for (var task : tasks.values()) {
            var past = PastRun.of(task, statesOf(task.id()), instant);
            if (past != null) {
                pastTasks = pastTasks.with(task.id(), past);
                pastStates = pastStates.with(task.id(), statesOf(task.id()).at(instant));
            }
        }
        var pastArtifacts = PersistentMap.<ArtifactId, Artifact>empty();
        for (var artifact : artifacts.values()) {
            if (artifact.created() == null || !artifact.created().isAfter(instant)) {
                pastArtifacts = pastArtifacts.with(artifact.id(), artifact);
            }
        }
        var pastSubflows = PersistentMap.<FlowRunId, Run>empty();
        for (var subflow : subflows.entrySet()) {
            pastSubflows =
                    pastSubflows.with(subflow.getKey(), subflow.getValue().at(instant));
        }
        return new Run(
                PastRun.of(flowRun, states, instant),
                states.at(instant),
                pastTasks,
                pastStates,
                pastArtifacts,
                pastSubflows);
    }

    /// The changes by which this run becomes what it is, by time, those of its subflows too: each state of each run,
    /// then what is known of it now.
    public List<Change> changes() {
        var changes = new ArrayList<Change>();
        int starts = 0;
        for (var state : states.states()) {
            starts += state.type() == StateType.RUNNING ? 1 : 0;
            changes.add(new Change.FlowStateEntered(flowRun.id(), state, starts));
        }
        changes.add(new Change.FlowRunRead(flowRun));
        for (var task : tasks.values()) {
            PastRun.earlier(task, statesOf(task.id())).forEach(past -> changes.add(new Change.TaskRunChanged(past)));
            changes.add(new Change.TaskRunChanged(task));
        }
        artifacts.values().forEach(artifact -> changes.add(new Change.ArtifactSaved(artifact)));
        subflows.values().forEach(subflow -> changes.addAll(subflow.changes()));
        changes.sort(Comparator.comparing(Change::at));
        return changes;
    }

    /// The states that a task run has entered, with those that follow from its times; none if it is not known.
    public StateHistory history(TaskRunId id) {
        var task = tasks.get(id);
        return task == null ? StateHistory.EMPTY : statesOf(id).filledUp(task);
    }

    /// The states that the flow run has entered, with those that follow from its times.
    public StateHistory history() {
        return states.filledUp(flowRun);
    }

    private StateHistory statesOf(TaskRunId id) {
        return Objects.requireNonNullElse(taskStates.get(id), StateHistory.EMPTY);
    }

    /// The task runs that are new or have changed since an earlier version of this run; null
    /// if the other is not an earlier version of it. Costs what has changed.
    public @Nullable Set<TaskRunId> changedSince(Run earlier) {
        var changed = PersistentMap.copyOf(tasks).changedSince(PersistentMap.copyOf(earlier.tasks));
        var changedStates = PersistentMap.copyOf(taskStates).changedSince(PersistentMap.copyOf(earlier.taskStates));
        if (changed == null || changedStates == null) {
            return null;
        }
        var both = new LinkedHashSet<>(changed);
        both.addAll(changedStates);
        return both;
    }

    /// The kind of the flow run's state.
    public StateType stateType() {
        return flowRun.stateType();
    }

    /// The server's name of the flow run's state, "Unknown" while there is none.
    public String stateName() {
        var state = flowRun.state();
        return state == null ? "Unknown" : state.name();
    }

    /// Whether the flow run waits for its first start: its code has not begun to run, so there is nothing of it to
    /// draw. One that waits for another attempt has begun.
    public boolean isYetToBegin() {
        var isWaiting = stateType() == StateType.SCHEDULED || stateType() == StateType.PENDING;
        return isWaiting && flowRun.startTime() == null && tasks.isEmpty();
    }

    /// Whether the flow run has ended.
    public boolean hasEnded() {
        return stateType().isTerminal();
    }
}
