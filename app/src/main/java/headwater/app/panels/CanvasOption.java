package headwater.app.panels;

/// A choice about how canvases show a flow, for all pages alike.
public enum CanvasOption {
    /// Every step of the order has an arrow, where otherwise the eye finds the next statement without one.
    ALL_ORDER_ARROWS,
    /// Nothing glides, glows or runs along wires.
    LESS_MOTION
}
