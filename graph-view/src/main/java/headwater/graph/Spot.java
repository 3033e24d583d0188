package headwater.graph;

import org.jspecify.annotations.Nullable;

/// A place in the order of a diagram: in a branch of a container or at the top, before a node or at the end.
///
/// @param container the container, or null at the top
/// @param branch which branch of it, from 0
/// @param before the node that comes after this place, or null at the end
/// @param after the node that comes before this place, or null at the beginning
public record Spot(
        @Nullable NodeId container,
        int branch,
        @Nullable NodeId before,
        @Nullable NodeId after) {
    /// The end of the diagram.
    public static final Spot END = new Spot(null, 0, null, null);
}
