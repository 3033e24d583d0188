package headwater.app.panels;

/// Where a panel is put instead of its usual place, for all pages alike.
public enum PanelPlace {
    /// The code is below the canvas, not beside it.
    CODE_BELOW,
    /// The timeline, the log and the problems are beside the canvas, not below it.
    BOTTOM_PANEL_BESIDE
}
