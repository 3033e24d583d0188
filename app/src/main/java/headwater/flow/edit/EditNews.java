package headwater.flow.edit;

/// What an edit did beside what was requested. The arguments are named in order.
public enum EditNews {
    /// The names of the items that were deleted, where something else changed with them.
    DELETED,
    /// The name of an item that took its value, what it takes now.
    READS
}
