package headwater.flow.edit;

/// What an edit did beside what was requested. The arguments are named in order.
public enum EditNews {
    /// The item that was deleted, the item that took its value, what that takes now.
    HEALED
}
