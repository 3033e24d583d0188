package headwater.app.launch;

/// What the form of a run says beside its fields. The arguments are named in order.
enum FormWords {
    /// The default, as Python text.
    DEFAULT,
    /// What it was at first.
    BEFORE,
    /// The parameter.
    RESET,
    /// The parameter.
    FOLD,
    KEPT,
    REPLACE,
    NULL,

    // How it will run
    HOW,
    HOW_NOTE,
    OPTIONS,
    AT_ONCE,
    /// The person's time zone.
    START_NOTE,
    QUEUE_NOTE,
    NAME_HINT,
    NAME_NOTE,
    TAGS_NOTE,

    // What it is filled in with
    START_FROM,
    DEFAULTS,
    AS_DEPLOYED,
    /// The name of the run.
    AS_RUN,
    LAST_RUN,
    LAST_GOOD,

    // As a command
    COPY_COMMAND,
    COPY_COMMAND_NOTE,
    COPIED,
    /// The secrets.
    WITHOUT_SECRETS,
    /// The work queue.
    WITHOUT_QUEUE,

    // When it is closed
    DISCARDS,
    LOST,

    // Below the form
    /// The number of fields.
    NEED_YOU,
    /// How many more.
    MORE,

    // Beside the form
    JSON,
    TOGGLE_JSON,
    ALL,
    SENT,
    /// What is sent.
    IS_SENT,
    NOTHING_SENT,
    /// The parameter.
    WHOLE,
    /// The parameter.
    OWN_DEFAULTS,
    /// The number of parameters.
    UNTOUCHED
}
