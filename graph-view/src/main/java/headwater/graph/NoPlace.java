package headwater.graph;

/// Why there is no place that nodes could be moved to by a key.
public enum NoPlace {
    /// Nothing is selected.
    NOTHING,
    /// A panel has no place in the order.
    PANEL,
    /// The nodes are in several blocks.
    SEVERAL_BLOCKS,
    /// It is the first of its block.
    FIRST,
    /// It is the last of its block.
    LAST,
    /// There is no container to move out of, or into, that way.
    NO_CONTAINER
}
