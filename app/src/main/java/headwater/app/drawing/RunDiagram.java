package headwater.app.drawing;

import headwater.app.run.PlanMatch;
import headwater.app.run.PlannedRun;
import headwater.flow.NodeKind;
import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.EdgeId;
import headwater.graph.NodeId;
import headwater.graph.Port;
import headwater.graph.Shape;
import headwater.prefect.model.TaskInput;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A run whose source is not at hand, drawn from its task runs alone: one card a function, edges as the server
/// tracked them. Pure.
public final class RunDiagram {
    private RunDiagram() {}

    /// The drawing of a run that is laid over its own functions, without states. The same as long as the same
    /// task runs are on the same cards.
    public static Diagram of(PlannedRun run) {
        var groups = run.match().cards();
        var functionOf = new HashMap<TaskRunId, String>();
        groups.forEach((function, runs) -> runs.forEach(task -> functionOf.put(task.id(), function)));
        var nodes = new ArrayList<DiagramNode>();
        var edges = new LinkedHashSet<DiagramEdge>();
        groups.forEach((function, runs) -> {
            var sources = sources(runs, functionOf);
            nodes.add(node(function, runs, sources));
            sources.forEach((port, froms) -> froms.stream()
                    .filter(from -> !from.equals(function))
                    .forEach(from -> edges.add(edge(from, function, port))));
        });
        return new Diagram(nodes, List.copyOf(edges));
    }

    /// The drawing of a run that is laid over its own task runs, without states: the graph that the server draws,
    /// made of what the server makes it of. So it is there while the run goes on, for a recorded run, and beyond
    /// the 10,000 nodes after which the server answers with none.
    public static Diagram ofTaskRuns(PlannedRun run) {
        var tasks = run.run().tasks();
        var nodes = new ArrayList<DiagramNode>();
        var edges = new LinkedHashMap<EdgeId, DiagramEdge>();
        run.match().cards().forEach((card, runs) -> {
            var task = runs.getFirst();
            nodes.add(node(task));
            task.taskInputs()
                    .forEach((port, inputs) -> inputs.forEach(input -> {
                        if (input instanceof TaskInput.FromTaskRun(var from)
                                && tasks.containsKey(from)
                                && !from.equals(task.id())) {
                            var kind = port.equals(TaskInput.WAIT_FOR) ? DiagramEdgeKind.WAIT : DiagramEdgeKind.DATA;
                            var edge = DiagramEdge.of(kind, new NodeId(from.toString()), "", new NodeId(card), "");
                            edges.putIfAbsent(edge.id(), edge);
                        }
                    }));
        });
        return new Diagram(nodes, List.copyOf(edges.values()));
    }

    private static DiagramNode node(TaskRun task) {
        var kind = task.childFlowRunId() == null ? NodeKind.TASK : NodeKind.SUBFLOW;
        return DiagramNode.of(task.id().toString(), Shape.CARD, kind.word(), task.name())
                .withIcon(NodeIcons.glyph(kind, PlanMatch.function(task)))
                .withPorts(List.of(Port.of("")), List.of(Port.of("")));
    }

    private static DiagramNode node(String function, List<TaskRun> runs, Map<String, Set<String>> sources) {
        var isSubflow = runs.getFirst().childFlowRunId() != null;
        var kind = isSubflow ? NodeKind.SUBFLOW : NodeKind.TASK;
        var inputs = sources.keySet().stream()
                .filter(port -> !port.equals(TaskInput.WAIT_FOR))
                .map(port -> Port.of(port).asConnected())
                .toList();
        return DiagramNode.of(function, Shape.CARD, kind.word(), function)
                .withIcon(NodeIcons.glyph(kind, function))
                .withPorts(inputs, List.of());
    }

    private static DiagramEdge edge(String from, String to, String port) {
        return port.equals(TaskInput.WAIT_FOR)
                ? DiagramEdge.of(DiagramEdgeKind.WAIT, new NodeId(from), "", new NodeId(to), "")
                : DiagramEdge.of(DiagramEdgeKind.DATA, new NodeId(from), "", new NodeId(to), port);
    }

    private static Map<String, Set<String>> sources(List<TaskRun> runs, Map<TaskRunId, String> functionOf) {
        var sources = new LinkedHashMap<String, Set<String>>();
        for (var run : runs) {
            run.taskInputs().forEach((port, inputs) -> {
                if (port.equals(TaskInput.PARENTS)) {
                    return;
                }
                for (var input : inputs) {
                    if (input instanceof TaskInput.FromTaskRun(var id) && functionOf.containsKey(id)) {
                        sources.computeIfAbsent(port, _ -> new TreeSet<>()).add(functionOf.get(id));
                    }
                }
            });
        }
        return sources;
    }
}
