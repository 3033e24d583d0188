package headwater.graph.stream;

import static java.util.Objects.requireNonNull;

/// One step in the history of a graph that changes in time. See [DgsFile].
public sealed interface GraphChange {
    /// What follows happened at this time, until the next step.
    ///
    /// @param time in a unit that the writer chooses; six decimals are kept
    record TimeReached(double time) implements GraphChange {}

    record NodeAdded(String node) implements GraphChange {}

    /// A node went, and its edges with it: no [EdgeRemoved] need come before.
    record NodeRemoved(String node) implements GraphChange {}

    /// An edge came, from one node to another or to itself.
    record EdgeAdded(String edge, String from, String to) implements GraphChange {}

    record EdgeRemoved(String edge) implements GraphChange {}

    /// The graph as a whole got an attribute, or another value for it.
    record GraphAttribute(String name, String value) implements GraphChange {
        public GraphAttribute {
            requireName(name);
            requireNonNull(value);
        }
    }

    /// A node got an attribute, or another value for it.
    record NodeAttribute(String node, String name, String value) implements GraphChange {
        public NodeAttribute {
            requireName(name);
            requireNonNull(value);
        }
    }

    /// An edge got an attribute, or another value for it.
    record EdgeAttribute(String edge, String name, String value) implements GraphChange {
        public EdgeAttribute {
            requireName(name);
            requireNonNull(value);
        }
    }

    private static void requireName(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("an attribute needs a name");
        }
    }
}
