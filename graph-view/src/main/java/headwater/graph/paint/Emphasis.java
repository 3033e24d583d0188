package headwater.graph.paint;

/// How much a node stands out now.
record Emphasis(boolean selected, boolean focused, boolean hovered) {}
