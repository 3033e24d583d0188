package headwater.graph.layout.rows;

import headwater.graph.layout.LayoutInput;
import headwater.graph.layout.LayoutPage;

/// Distances in drawing units: those that are usual, or narrow ones for what is crowded on its page, so that all of it
/// is drawn larger.
///
/// @param columnGap between the columns of a row
/// @param rowGap between rows, as long as few wires run there
/// @param overCaption how much nearer a row with captions may be, as captions are air themselves
/// @param firstGutter above the first row
/// @param lastGutter below the last row
/// @param sideLane beside all rows
/// @param regionGap between the regions of a container
/// @param pitch from a wire to the next in a lane
/// @param margin what a lane keeps free outside its tracks, both sides together
/// @param captionGap below a caption
/// @param captionLines how many lines a caption has where one is too short
/// @param plate what a plate is larger than its cards, on each side
record Measures(
        double columnGap,
        double rowGap,
        double overCaption,
        double firstGutter,
        double lastGutter,
        double sideLane,
        double regionGap,
        double pitch,
        double margin,
        double captionGap,
        int captionLines,
        double plate) {
    static final double HEADER = 26;
    static final double REGION_LABEL = 18;
    static final double STACK_GAP = 8;

    static final double CAPTION_LINE = 14;
    /// The most that a caption takes of the width beside its column: longer lines are hard to read.
    static final double CAPTION_WIDTH = 480;
    static final double CAPTION_INSET = 8;

    static final Measures USUAL = new Measures(20, 16, 0, 7, 8, 10, 12, 8, 10, 8, 2, 7);
    static final Measures NARROW = new Measures(18, 12, 6, 4, 5, 8, 10, 5, 7, 4, 1, 4);

    /// Where nodes take more of a page by themselves, their drawing is below four fifths of its size.
    private static final double CROWDED = 0.5;
    /// The height of a container without what is in it.
    private static final double FRAME = 60;

    /// Those for a diagram on a page.
    static Measures of(LayoutInput input, LayoutPage page) {
        double area = input.nodes().stream().mapToDouble(Measures::area).sum();
        return area > CROWDED * page.width() * page.height() ? NARROW : USUAL;
    }

    /// Whether it is for what is crowded.
    boolean isNarrow() {
        return equals(NARROW);
    }

    private static double area(LayoutInput.Node node) {
        if (node.sizes().isEmpty()) {
            return node.headerWidth() * FRAME;
        }
        var size = node.sizes().getFirst();
        return (size.width() + USUAL.columnGap) * (size.height() + USUAL.rowGap);
    }

    /// The height of the caption above an item, with the gap below it; 0 without one.
    double caption(RowItem item, double columnWidth) {
        if (item.isRegion() || item.node.caption() == 0) {
            return 0;
        }
        int lines = item.node.caption() + CAPTION_INSET <= columnWidth ? 1 : captionLines;
        return lines * CAPTION_LINE + captionGap;
    }

    /// What is between a row and the one above it, as long as few wires run there.
    double above(Plan.Row row) {
        return row.hasCaption() ? rowGap - overCaption : rowGap;
    }
}
