package headwater.app.panels;

/// A panel that is shown or hidden by hand, for all pages alike. The bottom panel is not among them: it is a
/// page's own, and opens with a run.
public enum Panel {
    /// The side bar; hidden it is a rail of icons.
    SIDE_BAR,
    /// The code beside the canvas.
    CODE,
    /// What is known of the selection, over the canvas.
    INSPECTOR
}
