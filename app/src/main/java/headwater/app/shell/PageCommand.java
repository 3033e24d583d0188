package headwater.app.shell;

/// A command that works on the page in front.
public enum PageCommand {
    SAVE,
    SAVE_ANYWAY,
    RELOAD,
    UNDO,
    REDO,
    CUT,
    COPY,
    PASTE,
    DUPLICATE,
    TIDY_UP,
    FLOWS,
    ACTUAL_SIZE,
    ZOOM_TO_FIT,
    SEARCH_LOG,
    CANCEL_RUN,
    WHY,
    CODE,
    INSPECTOR,
    INSPECT,
    BOTTOM,
    TIMELINE,
    LOGS,
    TASK_RUNS,
    DETAILS,
    FINDINGS,
    PROBLEMS,
    SIDE_BY_SIDE,
    CANVAS_ALONE
}
