package headwater.graph.view;

import headwater.graph.Diagram;
import headwater.graph.Statuses;

/// A repaint that has just been done.
///
/// @param diagram the very instance that was painted
/// @param statuses the very instance that was painted
/// @param nanoTime when, by [System#nanoTime()]
/// @param nodesDrawn how many nodes were drawn for it
/// @param edgesDrawn how many edges were drawn for it
public record Painted(Diagram diagram, Statuses statuses, long nanoTime, int nodesDrawn, int edgesDrawn) {}
