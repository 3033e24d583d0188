package headwater.app.compare;

/// What is said of two runs side by side. The arguments are named in order.
enum CompareText {
    // What is being read
    /// The run.
    READING_RUN,
    /// The run, how many lines there are.
    READING_LOG,
    COMPARING,

    // Why there is nothing to compare
    /// The run.
    DELETED,
    /// The run.
    NONE_BEFORE,
    /// The run.
    NONE_COMPLETED,

    // In short
    ALIKE,
    /// The flow of A, that of B.
    OTHER_FLOWS,
    /// A or B, the state, when it was read.
    NOT_ENDED,
    /// A or B.
    NEVER_STARTED,
    /// The task.
    ONE_FAILED,
    /// How many tasks.
    SEVERAL_FAILED,
    /// The task.
    ONE_NO_LONGER_FAILS,
    /// How many tasks.
    SEVERAL_NO_LONGER_FAIL,
    /// How many tasks.
    NOT_IN_A,
    /// How many tasks.
    NOT_IN_B,
    /// How much.
    LONGER,
    /// How much.
    SHORTER,
    /// How many lines.
    LOG_CUT,

    // How a task differs
    /// The state in A, that in B.
    STATES,
    /// How many task runs there are in A, how many in B.
    COUNTS,
    ONLY_IN_A,
    ONLY_IN_B,
    NEVER,
    NOT_YET,

    // The log
    NO_LOG,
    LOGS_ALIKE,
    /// The source of the line, which difference it is, of how many.
    LOG_SOURCE,
    NOTHING_MORE,

    // Values
    NO_VALUES,
    /// How many differ, how many are alike.
    VALUES_COUNT,
    NO_VALUE,
    NO_TASKS
}
