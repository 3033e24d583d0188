package headwater.graph;

/// A width and a height in drawing units.
public record Size(double width, double height) {}
