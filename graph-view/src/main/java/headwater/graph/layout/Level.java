package headwater.graph.layout;

import headwater.graph.Box;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import java.util.List;

/// One level of a diagram: what is directly in one container, or at the top, as a flat graph.
record Level(List<Part> parts, List<Link> links) {
    /// A node at the size that it needs: a container is as large as what is in it.
    record Part(DiagramNode node, Box size) {}

    /// An edge between two parts. It may belong to something deep inside them; the offsets say how far below the
    /// upper side of its part it leaves and arrives.
    record Link(DiagramEdge edge, NodeId from, double fromOffset, NodeId to, double toOffset) {}
}
