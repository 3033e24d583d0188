package headwater.graph.paint;

import headwater.graph.EdgeId;
import headwater.graph.NodeId;
import headwater.graph.Selection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a view adds to a drawing: what is selected, focused, under the pointer, and going on.
///
/// @param focus the node with the keyboard focus, or null
/// @param hoveredNode the node under the pointer, or null
/// @param hoveredEdge the edge under the pointer, or null
/// @param related edges up and down the stream of the selection
/// @param phase how far the dashes of animated edges have moved, in drawing units
public record Highlights(
        Selection selection,
        @Nullable NodeId focus,
        @Nullable NodeId hoveredNode,
        @Nullable EdgeId hoveredEdge,
        Set<EdgeId> related,
        double phase,
        Overlay overlay,
        Glow glow) {
    public static final Highlights PLAIN =
            new Highlights(Selection.NONE, null, null, null, Set.of(), 0, new Overlay.Nothing(), Glow.NONE);

    public Highlights {
        related = Set.copyOf(related);
    }

    /// The nodes that are selected or have the focus.
    Set<NodeId> chosen() {
        var chosen = new HashSet<>(selection.nodes());
        if (focus != null) {
            chosen.add(focus);
        }
        return chosen;
    }

    Emphasis emphasis(NodeId id) {
        return new Emphasis(selection.nodes().contains(id), id.equals(focus), id.equals(hoveredNode), glow.of(id));
    }
}
