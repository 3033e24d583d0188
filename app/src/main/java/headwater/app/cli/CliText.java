package headwater.app.cli;

/// What commands say of their work and its problems, and what to do about them (`..._CURE`). The arguments are named
/// in order.
enum CliText {
    /// The file, the line, the problem.
    AT_LINE,
    SYNTAX_CURE,
    /// The file.
    NO_FLOW,
    NO_FLOW_CURE,
    /// The flow.
    UNKNOWN_FLOW,
    /// The flows of the file.
    UNKNOWN_FLOW_CURE,

    // open
    IN_OPEN_WINDOW,

    // export
    /// The target.
    UNKNOWN_TARGET,
    /// The options that there are.
    UNKNOWN_TARGET_CURE,
    NOTHING_WRITTEN,
    /// The file.
    WROTE,
    /// The file.
    UNCHANGED,

    // edit
    /// The number of the edit, its line, why.
    EDIT_REFUSED,
    /// The file, what is wrong.
    BAD_OPERATIONS,
    /// The file, the number of the edit, what is wrong.
    BAD_OPERATION,
    /// The file.
    OPERATIONS_NOT_TEXT,
    OPERATIONS_CURE,
    /// The file.
    CHANGED_MEANWHILE,
    CHANGED_MEANWHILE_CURE,

    // image
    /// The file.
    NO_PICTURE_FORMAT,
    NO_PICTURE_FORMAT_CURE,
    /// The file.
    NO_SAVED_RUN,
    NO_SAVED_RUN_CURE,
    /// What was given.
    NOT_A_RUN,
    NOT_A_RUN_CURE,

    // run
    /// What was given.
    NO_VALUE,
    NO_VALUE_CURE,
    /// The run.
    WATCHING,
    /// The state.
    RUN_ENDED,
    ENDING_WORKER,
    /// Why.
    NOT_UP_TO_DATE,
    UP_TO_DATE,
    INTERRUPTED,
    /// The run.
    INTERRUPTED_RUN,
    /// The run.
    DELETED,
    DELETED_CURE,

    // watch
    /// What was given, the server.
    UNKNOWN_RUN,
    UNKNOWN_RUN_CURE,
    /// What was given.
    NOT_A_LINK,
    NOT_A_LINK_CURE,
    /// The name, how many runs have it, the id of the newest.
    SEVERAL_RUNS,
    /// The server.
    WATCHING_ALL,
    /// The run.
    WATCHED_DELETED,

    // server
    /// The version, the address, the process, the log.
    SERVER_ANSWERS,
    /// Its port, the one that was asked for.
    OTHER_PORT,
    SERVER_STOPPED,
    NO_SERVER
}
