package headwater.graph.geometry;

import headwater.graph.Box;
import headwater.graph.DiagramNode;

/// A node and where it is.
public record PlacedNode(DiagramNode node, Box box) {}
