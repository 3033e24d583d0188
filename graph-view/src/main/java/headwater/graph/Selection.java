package headwater.graph;

import java.util.Set;
import java.util.stream.Collectors;

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

    /// What of it a diagram has; this very selection where that is all.
    public Selection in(Diagram diagram) {
        var left = new Selection(
                nodes.stream().filter(id -> diagram.node(id) != null).collect(Collectors.toSet()),
                edges.stream().filter(id -> diagram.edge(id) != null).collect(Collectors.toSet()));
        return left.equals(this) ? this : left;
    }

    public boolean isEmpty() {
        return nodes.isEmpty() && edges.isEmpty();
    }
}
