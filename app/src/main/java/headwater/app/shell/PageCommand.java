package headwater.app.shell;

import headwater.app.actions.RunAction;

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
    RUN,
    CANCEL_RUN,
    PAUSE_RUN,
    RESUME_RUN,
    RETRY_RUN,
    RUN_AGAIN,
    SET_STATE,
    DELETE_RUN,
    WHY,
    FLOW_FILE,
    COMPARE,
    COMPARE_BEFORE,
    PLAY,
    PRESENT,
    FOLLOW,
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
    CANVAS_ALONE;

    /// The command that does this with the run that the page shows.
    static PageCommand of(RunAction action) {
        return switch (action) {
            case CANCEL -> CANCEL_RUN;
            case PAUSE -> PAUSE_RUN;
            case RESUME -> RESUME_RUN;
            case RETRY -> RETRY_RUN;
            case RUN_AGAIN -> RUN_AGAIN;
            case SET_STATE -> SET_STATE;
            case DELETE -> DELETE_RUN;
        };
    }
}
