package headwater.graph;

import static java.util.Objects.requireNonNull;

/// The name of a node, unique in its diagram.
public record NodeId(String value) implements Comparable<NodeId> {
    public NodeId {
        requireNonNull(value);
    }

    @Override
    public int compareTo(NodeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
