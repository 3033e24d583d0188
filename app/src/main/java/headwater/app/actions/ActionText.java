package headwater.app.actions;

/// What is said of actions on flow runs: why one is not possible, and what one does. The arguments are named in order.
enum ActionText {
    // Why not, as a part of a sentence
    NO_RUN,
    FROM_A_FILE,
    READ_ONLY,
    HAS_ENDED,
    IS_CANCELLING,
    NOT_RUNNING,
    NOT_PAUSED,
    NOT_ENDED,
    NO_DEPLOYMENT,
    SUBFLOW,
    ONE_ONLY,
    NOT_WITH_ANY,
    SEVERAL_UNDER_WAY,

    // What it does
    CANCEL_EFFECT,
    CANCEL_UNSTARTED_EFFECT,
    PAUSE_EFFECT,
    RESUME_EFFECT,
    /// What starts the run.
    RESUME_SUSPENDED_EFFECT,
    /// What starts the run.
    RETRY_EFFECT,
    /// The run.
    RUN_AGAIN_EFFECT,
    SET_STATE_EFFECT,
    DELETE_EFFECT,
    DELETE_ACTIVE_EFFECT,
    /// The work pool.
    WORKER,
    SERVING_PROCESS,
    /// What it does or asks, the server.
    AT_SERVER,

    // With several runs
    /// How many runs.
    RUNS,
    /// With how many runs, these in words, what it does.
    EACH_EFFECT,
    /// With which runs, why not.
    LEFT_ALONE,
    /// What is done, with how many runs it was, how many there are.
    UNDER_WAY,

    // What a state does that is set by force
    FORCED,
    /// What starts the run.
    FORCED_SCHEDULED,
    FORCED_CANCELLING,
    FORCED_END,

    // What a paused run waits for
    WAITS_FOR_INPUT,
    /// What the run says of it.
    WAITS_FOR_INPUT_SAYING,

    // What went wrong
    /// The action, the run, why.
    NOT_POSSIBLE,
    /// The run, what the server said.
    REFUSED,
    /// The action, with how many runs, of how many, the first of them with what the server said.
    SOME_REFUSED,
    REFUSED_CURE
}
