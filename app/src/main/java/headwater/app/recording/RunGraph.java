package headwater.app.recording;

import headwater.app.problem.UnusableFileException;
import headwater.app.run.Change;
import headwater.app.run.PlanMatch;
import headwater.app.run.RunRecording;
import headwater.app.run.analysis.Dependencies;
import headwater.graph.stream.GraphChange;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.State;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A run as a graph that changes in time: a node a task run, those of subflows too, an edge a dependency, a step a
/// change of state. Times
/// are seconds since 1970.
///
/// Nodes have the attributes `label`, `function`, `state`, `state_name` and `time`, the graph has those of the flow
/// run. The attribute `record` holds the change as a line of a [recording][RecordingLines], so the run can be read
/// back. Log lines are not part of the graph.
final class RunGraph {
    private static final String RECORD = "record";

    private final FlowRunId run;
    private final Dependencies dependencies;
    private final Set<TaskRunId> nodes = new LinkedHashSet<>();
    private final List<GraphChange> changes = new ArrayList<>();
    private Instant time = Instant.MIN;

    private RunGraph(FlowRunId run, Dependencies dependencies) {
        this.run = run;
        this.dependencies = dependencies;
    }

    static List<GraphChange> of(RunRecording recording) {
        var graph = new RunGraph(recording.flowRun().id(), Dependencies.of(recording.run()));
        RecordingLines.of(new RunRecording(recording.flowRun(), List.of(), List.of()))
                .forEach(line -> graph.ofGraph(RECORD, line));
        graph.ofGraph("label", recording.flowRun().name());
        recording.changes().forEach(graph::add);
        return graph.changes;
    }

    private void add(Change change) {
        if (!change.at().equals(time)) {
            time = change.at();
            changes.add(new GraphChange.TimeReached(seconds(time)));
        }
        var line = RecordingLines.of(change);
        if (change instanceof Change.TaskRunChanged(var task)) {
            var node = task.id().toString();
            if (nodes.add(task.id())) {
                changes.add(new GraphChange.NodeAdded(node));
                addEdges(task.id());
            }
            describe(task, node);
            changes.add(new GraphChange.NodeAttribute(node, RECORD, line));
        } else {
            var state = change.state();
            if (state != null && !isOfSubflow(change)) {
                ofGraph("state", state.type().name());
                ofGraph("state_name", state.name());
                ofGraph("time", time(state));
            }
            ofGraph(RECORD, line);
        }
    }

    private boolean isOfSubflow(Change change) {
        return switch (change) {
            case Change.FlowRunRead(var row) -> !row.id().equals(run);
            case Change.FlowStateEntered(var id, var _, var _) -> !id.equals(run);
            case Change.TaskRunChanged _, Change.ArtifactSaved _ -> false;
        };
    }

    private void describe(TaskRun task, String node) {
        changes.add(new GraphChange.NodeAttribute(node, "label", task.name()));
        changes.add(new GraphChange.NodeAttribute(node, "function", PlanMatch.function(task)));
        changes.add(
                new GraphChange.NodeAttribute(node, "state", task.stateType().name()));
        var state = task.state();
        if (state != null) {
            changes.add(new GraphChange.NodeAttribute(node, "state_name", state.name()));
            changes.add(new GraphChange.NodeAttribute(node, "time", time(state)));
        }
    }

    // A task run can become known before one that it needs.
    private void addEdges(TaskRunId added) {
        dependencies.of(added).stream().filter(nodes::contains).forEach(source -> addEdge(source, added));
        nodes.stream()
                .filter(node -> !node.equals(added) && dependencies.of(node).contains(added))
                .forEach(target -> addEdge(added, target));
    }

    private void addEdge(TaskRunId from, TaskRunId to) {
        changes.add(new GraphChange.EdgeAdded(from + " " + to, from.toString(), to.toString()));
    }

    private void ofGraph(String name, String value) {
        changes.add(new GraphChange.GraphAttribute(name, value));
    }

    private static String time(State state) {
        var timestamp = state.timestamp();
        return timestamp == null ? "" : timestamp.toString();
    }

    private static double seconds(Instant instant) {
        return instant.getEpochSecond() + instant.getNano() / 1e9;
    }

    /// The run that a graph describes.
    ///
    /// @throws UnusableFileException if it is not the graph of a run
    static RunRecording read(List<GraphChange> changes) throws UnusableFileException {
        var lines = new ArrayList<String>();
        for (var change : changes) {
            var line = record(change);
            if (line != null) {
                lines.add(line);
            }
        }
        return RecordingLines.read(lines.iterator());
    }

    private static @Nullable String record(GraphChange change) {
        return switch (change) {
            case GraphChange.GraphAttribute(var name, var value) when name.equals(RECORD) -> value;
            case GraphChange.NodeAttribute(var _, var name, var value) when name.equals(RECORD) -> value;
            default -> null;
        };
    }
}
