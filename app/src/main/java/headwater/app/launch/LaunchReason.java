package headwater.app.launch;

/// What starting a run says: its steps, and what is wrong with parameters. The arguments are named in order.
public enum LaunchReason {
    /// The flow.
    STARTING,
    /// The flow.
    DEPLOYING,
    SUBMITTING,

    // Parameters
    /// The parameter, what it takes.
    MISSING,
    /// The parameter, what it takes.
    NOT_A_VALUE,
    /// The parameter.
    NOT_JSON,
    /// The flow, the parameter.
    UNKNOWN,
    /// The flow, the parameter, the flow's parameters.
    UNKNOWN_OF,

    // What a parameter takes
    TEXT,
    SECRET,
    PATH,
    DATE,
    DATE_AND_TIME,
    TIME,
    DURATION,
    UUID,
    WHOLE,
    DECIMAL,
    FLAG,
    NOTHING,
    /// The value.
    ONE_VALUE,
    /// The values.
    ONE_OF,
    LIST,
    /// What each item is.
    LIST_OF,
    OBJECT,
    /// What each value is.
    OBJECT_OF,
    /// Two of these.
    EITHER,
    ANY
}
