package headwater.graph;

import static java.util.Objects.requireNonNull;

/// One port of one node.
///
/// @param output whether it is an output, on the right
public record PortRef(NodeId node, String port, boolean output) {
    public PortRef {
        requireNonNull(node);
        requireNonNull(port);
    }
}
