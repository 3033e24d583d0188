package headwater.graph;

/// What a node looks like; what it means is its kind's business.
public enum Shape {
    /// The usual card: icon tile, title, subtitle, ports.
    CARD,
    /// A lighter card for what is less than a card: no fill of the tile, outlined.
    STEP,
    /// Lines of source in a fixed-width font.
    CODE,
    /// A card that ends like an exit: a condition and where it leads out.
    GUARD,
    /// A container that is closed: a card with a double border.
    CLOSED,
    /// A frame with a header strip around its children.
    CONTAINER,
    /// A pill: an icon and a word.
    SMALL,
    /// A titled list of ports, at the border of the drawing.
    PANEL
}
