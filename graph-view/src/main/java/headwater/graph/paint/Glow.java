package headwater.graph.paint;

import headwater.graph.NodeId;
import java.util.Set;

/// Nodes that were just made, which shine for a while.
///
/// @param strength from 1, just now, to 0
public record Glow(Set<NodeId> nodes, double strength) {
    public static final Glow NONE = new Glow(Set.of(), 0);

    public Glow {
        nodes = Set.copyOf(nodes);
    }

    double of(NodeId node) {
        return nodes.contains(node) ? strength : 0;
    }
}
