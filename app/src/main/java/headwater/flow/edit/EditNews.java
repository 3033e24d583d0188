package headwater.flow.edit;

/// What an edit did beside what was requested. The arguments are named in order.
public enum EditNews {
    /// The items that were deleted, where something else changed with them.
    DELETED,
    /// An item that took its value, what it takes now.
    READS
}
