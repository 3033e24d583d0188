package headwater.graph;

import java.util.Set;
import java.util.function.Consumer;

/// The question what becomes of nodes that would be dropped at a place in the order. Asked on the FX thread each time
/// that a drag comes to another place; the answer may come later.
@FunctionalInterface
public interface MayMove {
    /// Asks; returns at once.
    ///
    /// @param answer takes the answer, on the FX thread; one that comes late, or never, does no harm
    void ask(Set<NodeId> nodes, Spot to, Consumer<Answer> answer);

    /// What would become of the nodes.
    ///
    /// @param allowed whether they would come to the place
    /// @param words what goes along with them, or why they cannot go there; empty for nothing to say
    record Answer(boolean allowed, String words) {
        public static final Answer YES = new Answer(true, "");
    }
}
