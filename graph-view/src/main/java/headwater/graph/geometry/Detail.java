package headwater.graph.geometry;

/// How much of a node is drawn at a zoom.
public enum Detail {
    /// Everything.
    FULL,
    /// The name alone, as large as can be read.
    NAMES,
    /// A block with the shape of its state.
    GLYPHS,
    /// A block of colour.
    BLOCKS;

    private static final double NAMES_BELOW = 0.77;
    private static final double GLYPHS_BELOW = 0.4;
    private static final double BLOCKS_BELOW = 0.18;

    /// The detail of a zoom.
    public static Detail of(double zoom) {
        if (zoom < BLOCKS_BELOW) {
            return BLOCKS;
        }
        if (zoom < GLYPHS_BELOW) {
            return GLYPHS;
        }
        return zoom < NAMES_BELOW ? NAMES : FULL;
    }

    /// Whether names can be read.
    public boolean hasNames() {
        return switch (this) {
            case FULL, NAMES -> true;
            case GLYPHS, BLOCKS -> false;
        };
    }
}
