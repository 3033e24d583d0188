package headwater.graph;

/// A width and a height: of the drawing, or in pixels where that is said.
public record Size(double width, double height) {}
