package headwater.graph.paint;

/// How strongly a node is highlighted now.
///
/// @param glow how recently it was made: 1 just now, 0 long ago
record Emphasis(boolean selected, boolean focused, boolean hovered, double glow) {}
