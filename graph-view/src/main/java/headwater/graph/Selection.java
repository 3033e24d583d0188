package headwater.graph;

import java.util.Set;

/// What is selected; immutable.
public record Selection(Set<NodeId> nodes, Set<EdgeId> edges) {
    public static final Selection NONE = new Selection(Set.of(), Set.of());

    public Selection {
        nodes = Set.copyOf(nodes);
        edges = Set.copyOf(edges);
    }

    public static Selection of(Set<NodeId> nodes) {
        return new Selection(nodes, Set.of());
    }

    public boolean isEmpty() {
        return nodes.isEmpty() && edges.isEmpty();
    }
}
