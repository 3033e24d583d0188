package headwater.graph.geometry;

import headwater.graph.DiagramEdge;

/// An edge and how it goes.
///
/// @param toPort whether it ends at a port, which has a circle around it
public record PlacedEdge(DiagramEdge edge, EdgePath path, boolean toPort) {}
