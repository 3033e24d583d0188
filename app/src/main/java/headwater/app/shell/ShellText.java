package headwater.app.shell;

/// What the window says cannot be done, with what to do about it (`..._CURE`), and what it asks.
enum ShellText {
    NO_RUN,
    NO_RUN_CURE,
    NO_RUNS,
    NO_RUNS_CURE,
    /// The file, the flow.
    OTHER_FLOWS,
    OTHER_FLOWS_CURE,
    NO_LINK,
    NO_LINK_CURE,
    LINK_OPENS,
    /// The server.
    LINK_CONNECTS,
    /// How many task runs.
    SAVE_RUN,
    /// How many lines.
    SAVE_LOG,
    /// The files.
    SAVE_SOURCE,
    SAVE_NO_SOURCE,
    SAVE_SECRETS,
    SAVE_NONE,
    /// Some names, how many more.
    SAVE_MORE,
    /// The file.
    UNSAVED,
    /// The files.
    UNSAVED_FILES
}
