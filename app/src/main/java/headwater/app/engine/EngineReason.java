package headwater.app.engine;

/// What the local Prefect says: what failed, what to do about it (`..._CURE`, and the cures of several) and why. The
/// arguments are named in order.
public enum EngineReason {
    NO_PYTHON,
    /// The version, the executable.
    PYTHON_TOO_OLD,
    INSTALL_PYTHON,
    /// The executable.
    NO_VENV,
    NO_VENV_CURE,
    /// The folder, the megabytes that are free, those that are needed.
    NO_SPACE,
    NO_SPACE_CURE,
    /// What pip printed.
    NO_REGISTRY,
    NO_REGISTRY_CURE,
    /// Why.
    INSTALL_FAILED,
    /// The port.
    PORT_TAKEN,
    PORT_TAKEN_CURE,
    /// Why.
    SERVER_FAILED,
    /// Why.
    SERVER_ENDED,
    SERVER_ENDED_CURE,
    /// Why.
    WORKER_FAILED,
    READ_LOG,
    /// Why.
    DEPLOY_REFUSED,
    DEPLOY_REFUSED_CURE,
    /// The version of the server, that of the local Prefect.
    SERVER_TOO_OLD,
    SERVER_TOO_OLD_CURE,

    // Why: ends one of the sentences above
    /// What a program printed.
    PRINTED,
    PRINTED_NOTHING,
    /// The seconds waited.
    NO_ANSWER,
    /// The seconds waited.
    NOT_ONLINE,
    WORKER_STOPPED,
    STOPPED_BY_OTHER,
    /// How often it was restarted.
    ENDED_TOO_OFTEN,
    /// Why not.
    NOT_RESTARTED,

    // Warnings
    /// The log.
    WORKER_ENDED,
    SERVER_RESTARTS,
    /// What happened, what to do.
    WITH_CURE
}
