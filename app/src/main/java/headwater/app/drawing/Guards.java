package headwater.app.drawing;

import headwater.flow.Edge;
import headwater.flow.FlowGraph;
import headwater.flow.FlowNode;
import headwater.flow.ItemId;
import headwater.flow.NodeKind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The conditions that hold nothing but a way out (`if rows is None: raise ...`): each is drawn as one card.
final class Guards {
    private final Map<ItemId, FlowNode> exits;
    private final Map<ItemId, ItemId> guards;

    private Guards(Map<ItemId, FlowNode> exits) {
        this.exits = exits;
        this.guards = new HashMap<>();
        exits.forEach((guard, exit) -> guards.put(exit.id(), guard));
    }

    static Guards of(FlowGraph graph) {
        var exits = new LinkedHashMap<ItemId, FlowNode>();
        var taken = new HashMap<ItemId, Integer>();
        for (var node : graph.nodes()) {
            var parent = node.parent();
            if (parent != null && !node.folded()) {
                taken.merge(parent, 1, Integer::sum);
                if (node.kind() == NodeKind.EXIT || node.kind() == NodeKind.RETURN) {
                    exits.put(parent, node);
                }
            }
        }
        exits.keySet().removeIf(id -> taken.getOrDefault(id, 0) != 1 || !isPlainIf(graph, id));
        return new Guards(exits);
    }

    private static boolean isPlainIf(FlowGraph graph, ItemId id) {
        return graph.node(id)
                .filter(node -> node.kind() == NodeKind.IF && node.branches().size() == 1)
                .isPresent();
    }

    /// The way out of a guard; null for any other node.
    @Nullable
    FlowNode exit(ItemId id) {
        return exits.get(id);
    }

    /// Whether a node is drawn as part of its guard.
    boolean hides(ItemId id) {
        return guards.containsKey(id);
    }

    /// Edges with the guards in the place of their ways out.
    List<Edge> over(List<Edge> edges) {
        return edges.stream()
                .map(edge -> new Edge(
                        edge.kind(),
                        guards.getOrDefault(edge.from(), edge.from()),
                        guards.getOrDefault(edge.to(), edge.to()),
                        edge.port(),
                        edge.variable()))
                .toList();
    }
}
