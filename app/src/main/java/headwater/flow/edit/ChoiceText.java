package headwater.flow.edit;

/// What can be done in place of an edit that is refused; a comment at a constant names the arguments, in order.
public enum ChoiceText {
    // Deleting
    LEAVE_HOLE,
    HEAL,
    /// The value.
    HEAL_WITH,
    /// How many statements go besides those that were to be deleted.
    DELETE_DEPENDENTS,
    // Moving
    /// The node's id.
    NEAREST_BEFORE,
    /// The node's id.
    NEAREST_AFTER,
    /// The container's id.
    NEAREST_INTO,
    /// The ids of what comes along.
    BRING_ALONG,
    /// The variables.
    CUT_AND_MOVE,
    PAST_EXITS,
    /// How many statements go.
    RETURN_HERE,
    /// The variable.
    NAME_RESULT,
    /// The node's id.
    COPY_HERE,
    GUARD_HERE,
    // Wires
    /// The target's id, the source's, the ids of what comes along.
    TARGET_BEHIND,
    /// The source's id, the target's, the ids of what comes along.
    SOURCE_BEFORE,
    /// The variables.
    CUT_AND_CONNECT,
    /// The variable.
    USE_OUTPUT,
    /// The variable.
    KEEP_VALUE,
    /// The variable.
    KEEP_OR_NONE,
    /// The target's id, the source's.
    ANOTHER_CALL,
    /// The variable.
    WAIT_BEFORE,
    /// The node's id.
    MAKE_TASK
}
