package headwater.app.shell;

/// What the window says cannot be done, with what to do about it (`..._CURE`), and what it asks.
enum ShellText {
    NO_RUN,
    NO_RUN_CURE,
    NO_RUNS,
    NO_RUNS_CURE,
    /// The file.
    UNSAVED,
    /// The files.
    UNSAVED_FILES
}
