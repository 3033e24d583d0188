package headwater.graph.geometry;

import headwater.graph.DiagramEdge;
import headwater.graph.DiagramNode;
import headwater.graph.Point;
import headwater.graph.PortRef;

/// What is at a point of a drawing.
public sealed interface HitTarget {
    /// A port, with where it is.
    record OnPort(DiagramNode node, PortRef port, Point at) implements HitTarget {}

    /// A node; of a container only its header and border.
    record OnNode(DiagramNode node) implements HitTarget {}

    record OnEdge(DiagramEdge edge) implements HitTarget {}

    /// Nothing but ground.
    record OnGround() implements HitTarget {}
}
