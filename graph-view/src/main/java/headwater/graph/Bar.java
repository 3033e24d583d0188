package headwater.graph;

/// The form of the bar at the left edge of a node that has a state: what tells states apart without their colours.
public enum Bar {
    SOLID,
    /// An outline.
    HOLLOW,
    DASHED,
    /// In two, with a gap in the middle.
    SPLIT,
    /// Slanted strokes.
    HATCHED
}
