package headwater.graph;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/// A mark beside some nodes that says something of all of them.
///
/// @param title a few words
/// @param words why, in one sentence at most; may be empty
public record Bracket(Set<NodeId> nodes, String title, String words) {
    public Bracket {
        nodes = Set.copyOf(nodes);
        requireNonNull(title);
        requireNonNull(words);
    }
}
