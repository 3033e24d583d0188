package headwater.graph.geometry;

import headwater.graph.DiagramNode;

/// One end of a wire that is not drawn as a line.
///
/// @param other the node at the other end
/// @param name what the wire brings: the name of the output that it leaves, or else the title of its source
public record NamedEnd(DiagramNode other, String name) {}
