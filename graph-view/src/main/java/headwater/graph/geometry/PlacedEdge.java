package headwater.graph.geometry;

import headwater.graph.DiagramEdge;

/// An edge and how it goes.
public record PlacedEdge(DiagramEdge edge, EdgePath path) {}
