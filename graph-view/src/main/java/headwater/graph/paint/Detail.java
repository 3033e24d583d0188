package headwater.graph.paint;

/// How much of a node is worth drawing.
enum Detail {
    /// Everything.
    FULL,
    /// A box with its state and, when there is room, its name.
    BOXES,
    /// A block of colour.
    BLOCKS;

    private static final double BOXES_BELOW = 0.4;
    private static final double BLOCKS_BELOW = 0.12;

    static Detail of(double zoom) {
        if (zoom < BLOCKS_BELOW) {
            return BLOCKS;
        }
        return zoom < BOXES_BELOW ? BOXES : FULL;
    }
}
