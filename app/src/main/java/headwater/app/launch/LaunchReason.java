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
    /// The parameter.
    HIDDEN,
    /// The value, the limit.
    ABOVE,
    /// The value, the limit.
    BELOW,
    /// The value, the limit.
    NOT_UNDER,
    /// The value, the limit.
    NOT_OVER,
    /// The number of characters, the limit.
    TOO_LONG,
    /// The number of characters, the limit.
    TOO_SHORT,
    /// The number of items, the limit.
    TOO_MANY,
    /// The number of items, the limit.
    TOO_FEW,
    /// The pattern.
    OTHER_PATTERN,
    // What is wrong with the parameters as JSON
    /// What is wrong, with its place.
    JSON_WRONG,
    JSON_NO_OBJECT,
    /// The parameter.
    JSON_UNKNOWN,
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
    START_TIME,
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
    /// The name of a model.
    MODEL,
    /// Two of these.
    EITHER,
    ANY
}
