package headwater.graph;

import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The question what becomes of nodes that would be dropped at a place in the order. Asked on the FX thread each time
/// that a drag comes to another place; the answer may come later.
@FunctionalInterface
public interface MayMove {
    /// Asks; returns at once.
    ///
    /// @param answer takes the answer, on the FX thread; one that comes late, or never, does no harm, and a second
    ///     one that says more takes the place of the first
    void ask(Set<NodeId> nodes, Spot to, Consumer<Answer> answer);

    /// What would become of the nodes.
    ///
    /// @param allowed whether they would come to the place
    /// @param words what goes along with them, or why they cannot go there; empty for nothing to say
    /// @param nearest where they go instead of a place that is not allowed; null for nowhere
    /// @param along what would make the place allowed if it went along; null for nothing
    record Answer(
            boolean allowed,
            String words,
            @Nullable Spot nearest,
            @Nullable Along along) {
        public static final Answer YES = new Answer(true, "");

        public Answer(boolean allowed, String words) {
            this(allowed, words, null, null);
        }
    }

    /// More nodes, which go along while Shift is held.
    ///
    /// @param words which they are, in a sentence
    record Along(Set<NodeId> nodes, String words) {
        public Along {
            nodes = Set.copyOf(nodes);
        }
    }
}
