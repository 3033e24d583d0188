package headwater.app.run;

import headwater.prefect.model.Artifact;
import headwater.prefect.model.ArtifactId;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One flow run: what is known of it after some changes.
///
/// Changes may come twice, late, or out of order, from the event feed and from REST rows that lag behind it: of two
/// descriptions of a run the one whose state is newer counts. So any order of the same changes gives the same run.
///
/// @param flowRun the flow run
/// @param tasks its task runs, in the order in which they became known
/// @param artifacts what the run has saved
public record Run(FlowRun flowRun, Map<TaskRunId, TaskRun> tasks, Map<ArtifactId, Artifact> artifacts) {
    /// Keeps the maps from changing.
    public Run {
        tasks = Collections.unmodifiableMap(tasks);
        artifacts = Collections.unmodifiableMap(artifacts);
    }

    /// A run of which only the server's row is known.
    public static Run of(FlowRun flowRun) {
        return new Run(flowRun, Map.of(), Map.of());
    }

    /// This run after some changes; changes of other flow runs leave it as it is.
    public Run after(List<Change> changes) {
        var newFlowRun = flowRun;
        var newTasks = new LinkedHashMap<>(tasks);
        var newArtifacts = new LinkedHashMap<>(artifacts);
        for (var change : changes) {
            switch (change) {
                case Change.FlowRunRead(var row)
                when row.id().equals(flowRun.id()) -> newFlowRun = Newer.of(newFlowRun, row);
                case Change.FlowStateEntered(var id, var state, var runCount)
                when id.equals(flowRun.id()) -> newFlowRun = Newer.of(newFlowRun, state, runCount);
                case Change.TaskRunChanged(var task)
                when flowRun.id().equals(task.flowRunId()) -> newTasks.merge(task.id(), task, Newer::of);
                case Change.ArtifactSaved(var artifact) -> newArtifacts.put(artifact.id(), artifact);
                case Change.FlowRunRead _, Change.FlowStateEntered _, Change.TaskRunChanged _ -> {}
            }
        }
        return new Run(newFlowRun, newTasks, newArtifacts);
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

    /// Whether the flow run has ended.
    public boolean hasEnded() {
        return stateType().isTerminal();
    }
}
