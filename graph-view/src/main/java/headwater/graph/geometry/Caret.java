package headwater.graph.geometry;

import headwater.graph.Point;
import headwater.graph.Spot;

/// A place in the order of a drawing, and the line that shows it.
public record Caret(Spot spot, Point top, Point bottom) {}
