package headwater.graph.paint;

/// How strongly a node is highlighted now.
record Emphasis(boolean selected, boolean focused, boolean hovered) {}
