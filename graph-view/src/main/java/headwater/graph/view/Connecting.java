package headwater.graph.view;

/// How the end of a wire is being chosen that was begun without holding a button.
public enum Connecting {
    /// There is no such wire.
    NOT,
    /// It ends at what is clicked next.
    BY_CLICK,
    /// Arrow keys choose where it ends, Enter draws it.
    BY_KEYS
}
