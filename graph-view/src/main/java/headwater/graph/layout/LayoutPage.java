package headwater.graph.layout;

import headwater.graph.Placement.Kept;

/// What a drawing is laid out for.
///
/// @param width what it should fit into, in drawing units
/// @param before how the version before it was broken into rows
/// @param allOrder whether every step of the order has a line; otherwise those have one that the eye needs
public record LayoutPage(double width, double height, Kept before, boolean allOrder) {
    private static final double MARGIN = 48;
    private static final double STEP = 50;

    /// A page for a drawing with the lines of the order that the eye needs.
    public LayoutPage(double width, double height, Kept before) {
        this(width, height, before, false);
    }

    /// The usual canvas of a window, with nothing before.
    public static final LayoutPage USUAL = new LayoutPage(1_100, 640, Kept.NONE);

    /// A page for a canvas, in round numbers, so that a drawing does not depend on every pixel of a window.
    public static LayoutPage of(double canvasWidth, double canvasHeight) {
        return new LayoutPage(round(canvasWidth), round(canvasHeight), Kept.NONE);
    }

    private static double round(double length) {
        return Math.max(400, Math.floor((length - MARGIN) / STEP) * STEP);
    }

    /// The scale at which something of a size just fits.
    public double scale(double wide, double high) {
        return Math.min(width / wide, height / high);
    }

    /// The same page with a line for every step of the order, or only for those that need one.
    public LayoutPage withAllOrder(boolean all) {
        return new LayoutPage(width, height, before, all);
    }

    /// The same page for the next version of a drawing.
    public LayoutPage after(Kept kept) {
        return new LayoutPage(width, height, kept, allOrder);
    }
}
