package headwater.graph.geometry;

import headwater.graph.DiagramNode;

/// The end of a wire that is not drawn as a line.
///
/// @param source where the wire begins
/// @param name what it brings: the name of the output that it leaves, or else the title of its source
public record NamedEnd(DiagramNode source, String name) {}
