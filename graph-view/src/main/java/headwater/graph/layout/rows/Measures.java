package headwater.graph.layout.rows;

/// Distances in drawing units.
final class Measures {
    static final double HEADER = 26;
    static final double REGION_LABEL = 18;
    static final double COLUMN_GAP = 20;
    static final double ROW_GAP = 16;
    static final double FIRST_GUTTER = 7;
    static final double LAST_GUTTER = 8;
    static final double SIDE_LANE = 10;
    static final double REGION_GAP = 12;
    static final double STACK_GAP = 8;
    static final double PITCH = 5;
    /// What a lane keeps free outside its tracks, both sides together.
    static final double MARGIN = 10;

    static final double CAPTION_LINE = 14;
    static final double CAPTION_GAP = 8;
    /// The most that a caption takes of the width beside its column.
    static final double CAPTION_WIDTH = 262;
    static final double CAPTION_INSET = 8;

    /// The height of the caption above an item, with the gap below it; 0 without one.
    static double caption(RowItem item, double columnWidth) {
        if (item.isRegion() || item.node.caption() == 0) {
            return 0;
        }
        int lines = item.node.caption() + CAPTION_INSET <= columnWidth ? 1 : item.captionLines;
        return lines * CAPTION_LINE + CAPTION_GAP;
    }

    private Measures() {}
}
