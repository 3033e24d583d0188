package headwater.app.shell;

/// What the window says cannot be done, and what to do about it (`..._CURE`).
enum ShellText {
    NO_RUN,
    NO_RUN_CURE
}
