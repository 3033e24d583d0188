package headwater.app.drawing;

import headwater.flow.Edge;
import headwater.flow.FlowGraph;
import headwater.flow.FlowNode;
import headwater.flow.ItemId;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The containers of a flow that are closed, and what is hidden in them.
final class ClosedContainers {
    /// For each node that is hidden the outermost closed container around it.
    private final Map<ItemId, ItemId> around = new HashMap<>();

    private final Map<ItemId, List<FlowNode>> inside = new HashMap<>();
    private final Set<NodeId> closed;

    ClosedContainers(FlowGraph graph, Set<NodeId> closed) {
        this.closed = closed;
        // Containers come before what is in them.
        for (var node : graph.nodes()) {
            var parent = node.parent();
            if (parent == null) {
                continue;
            }
            var outer = around.get(parent);
            if (outer == null && closed.contains(CardIds.card(parent))) {
                outer = parent;
            }
            if (outer != null) {
                around.put(node.id(), outer);
                inside.computeIfAbsent(outer, _ -> new ArrayList<>()).add(node);
            }
        }
    }

    /// The cards that are hidden in each closed container.
    static Map<NodeId, Set<NodeId>> hidden(FlowGraph graph, Set<NodeId> closed) {
        var cards = new HashMap<NodeId, Set<NodeId>>();
        new ClosedContainers(graph, closed)
                .inside.forEach((id, nodes) -> cards.put(
                        CardIds.card(id),
                        nodes.stream().map(node -> CardIds.card(node.id())).collect(Collectors.toSet())));
        return cards;
    }

    boolean hides(ItemId id) {
        return around.containsKey(id);
    }

    boolean isClosed(ItemId id) {
        return closed.contains(CardIds.card(id)) && inside.containsKey(id);
    }

    /// A closed container as a card that says what is in it.
    DiagramNode card(DiagramNode container, ItemId id) {
        var names = inside.getOrDefault(id, List.of()).stream()
                .filter(node -> !node.folded() && !node.kind().isContainer())
                .map(FlowNode::name)
                .toList();
        var words = names.size() + " inside: " + String.join(", ", names);
        return container
                .with(container.appearance().withShape(Shape.CLOSED).withBranches(List.of()))
                .withSubtitle(words);
    }

    /// Edges with closed containers in the place of what is in them.
    List<Edge> over(List<Edge> edges) {
        return edges.stream()
                .map(edge -> new Edge(
                        edge.kind(),
                        around.getOrDefault(edge.from(), edge.from()),
                        around.getOrDefault(edge.to(), edge.to()),
                        edge.port(),
                        edge.variable()))
                .toList();
    }
}
