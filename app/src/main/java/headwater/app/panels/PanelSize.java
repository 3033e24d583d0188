package headwater.app.panels;

/// A size that a person can change, with its bounds: in pixels where nothing else is said.
public enum PanelSize {
    SIDE_BAR_WIDTH(150, 184, 400),
    /// The part of a page's width that the code has, or of its height below the canvas, from 0 to 1.
    CODE_SHARE(0.2, 0.5, 0.8),
    /// The height of the panel with timeline, logs and problems, whichever of them it shows.
    BOTTOM_PANEL_HEIGHT(136, 200, 600),
    /// The width of that panel beside the canvas.
    BOTTOM_PANEL_WIDTH(480, 520, 900),
    INSPECTOR_WIDTH(268, 300, 320);

    private final double least;
    private final double usual;
    private final double most;

    PanelSize(double least, double usual, double most) {
        this.least = least;
        this.usual = usual;
        this.most = most;
    }

    /// The size before a person changed it.
    public double usual() {
        return usual;
    }

    double within(double size) {
        return Double.isNaN(size) ? usual : Math.clamp(size, least, most);
    }
}
