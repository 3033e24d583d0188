package headwater.graph.geometry;

import headwater.graph.DiagramEdge;
import headwater.graph.DiagramNode;
import headwater.graph.EdgeId;
import headwater.graph.Point;
import headwater.graph.PortRef;
import org.jspecify.annotations.Nullable;

/// What is at a point of a drawing.
public sealed interface HitTarget {
    /// A port, with where it is.
    ///
    /// @param end the edge whose end is there; null for none
    record OnPort(
            DiagramNode node,
            PortRef port,
            Point at,
            @Nullable EdgeId end) implements HitTarget {}

    /// A node; of a container only its header and border.
    record OnNode(DiagramNode node) implements HitTarget {}

    record OnEdge(DiagramEdge edge) implements HitTarget {}

    /// Nothing but ground.
    record OnGround() implements HitTarget {}
}
