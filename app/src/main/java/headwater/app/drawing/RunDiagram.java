package headwater.app.drawing;

import headwater.app.run.PlanCard;
import headwater.app.run.PlanMatch;
import headwater.app.run.PlannedRun;
import headwater.app.run.Run;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A run whose source is not at hand, drawn from its task runs alone: one card a function, edges as the server
/// tracked them. Pure.
public final class RunDiagram {
    private RunDiagram() {}

    /// The drawing of a run that is laid over its own functions, without states. The same as long as the same
    /// task runs are on the same cards.
    public static Diagram of(PlannedRun run) {
        return of(CanvasRuns.of(run), Map.of());
    }

    /// The same with some subflows open in the place of their calls: a card for each function that ran in them.
    ///
    /// @param open the [plans][#plans(Run, Set)] of those subflows, by the cards of their calls
    public static Diagram of(CanvasRuns runs, Map<NodeId, List<PlanCard>> open) {
        var run = runs.shown().run();
        var plain = flow(run, runs.shown().match().cards());
        var nodes = new ArrayList<>(plain.nodes());
        var edges = new ArrayList<>(plain.edges());
        open.forEach((call, plan) -> {
            var groups = new LinkedHashMap<String, List<TaskRun>>();
            plan.forEach(card -> groups.put(card.id(), runs.taskRuns(CardIds.inside(call, new NodeId(card.id())))));
            nodes.replaceAll(node -> node.id().equals(call) ? Subflow.container(node, "subflow") : node);
            var inside = flow(run, groups);
            nodes.addAll(Subflow.nodes(inside, call));
            edges.addAll(Subflow.edges(inside, call));
        });
        return new Diagram(nodes, edges);
    }

    /// The cards of the subflows that are open in the drawing of a run, outer ones first. One of which no run is known
    /// has none.
    ///
    /// @param open the cards of their calls
    public static Map<NodeId, List<PlanCard>> plans(Run run, Set<NodeId> open) {
        var plans = new LinkedHashMap<NodeId, List<PlanCard>>();
        // The card of a call is the beginning of those of the calls within.
        var runs = new HashMap<Optional<NodeId>, List<Run>>(Map.of(Optional.empty(), List.of(run)));
        for (var call : new TreeSet<>(open)) {
            var inside = runs.getOrDefault(CardIds.call(call), List.of()).stream()
                    .flatMap(each -> each.tasks().values().stream())
                    .filter(task ->
                            PlanMatch.function(task).equals(CardIds.item(call).value()))
                    .flatMap(task -> Stream.ofNullable(run.subflow(task)))
                    .toList();
            var functions = inside.stream()
                    .flatMap(each -> each.tasks().values().stream())
                    .map(PlanMatch::function)
                    .distinct()
                    .map(function -> new PlanCard(function, function, true, Map.of()))
                    .toList();
            if (!functions.isEmpty()) {
                runs.put(Optional.of(call), inside);
                plans.put(call, functions);
            }
        }
        return plans;
    }

    // The drawing of one flow, of which all runs are drawn as one.
    private static Diagram flow(Run run, Map<String, List<TaskRun>> groups) {
        var functionOf = new HashMap<TaskRunId, String>();
        groups.forEach((function, runs) -> runs.forEach(task -> functionOf.put(task.id(), function)));
        var nodes = new ArrayList<DiagramNode>();
        var edges = new LinkedHashSet<DiagramEdge>();
        groups.forEach((function, runs) -> {
            var sources = sources(runs, functionOf);
            nodes.add(node(run, function, runs, sources));
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

    private static DiagramNode node(Run run, String function, List<TaskRun> runs, Map<String, Set<String>> sources) {
        var isSubflow = !runs.isEmpty() && runs.getFirst().childFlowRunId() != null;
        var kind = isSubflow ? NodeKind.SUBFLOW : NodeKind.TASK;
        var inputs = sources.keySet().stream()
                .filter(port -> !port.equals(TaskInput.WAIT_FOR))
                .map(port -> Port.of(port).asConnected())
                .toList();
        var card = DiagramNode.of(function, Shape.CARD, kind.word(), function)
                .withIcon(NodeIcons.glyph(kind, function))
                .withPorts(inputs, List.of());
        return runs.stream().anyMatch(task -> hasTasks(run.subflow(task))) ? card.withMark(FlowDiagram.FOLDABLE) : card;
    }

    private static boolean hasTasks(@Nullable Run subflow) {
        return subflow != null && !subflow.tasks().isEmpty();
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
