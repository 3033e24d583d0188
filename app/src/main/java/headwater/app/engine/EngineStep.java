package headwater.app.engine;

/// The steps of preparing and starting the local Prefect, as they are shown while they take place.
enum EngineStep {
    STARTING_SERVER,
    AWAITING_SERVER,
    AWAITING_INSTALL,
    REMOVING,
    CREATING,
    /// The version of Prefect.
    DOWNLOADING,
    /// The version of Prefect.
    INSTALLING,
    /// The version of Prefect.
    CHECKING,
    /// The version of Prefect.
    READY,
    STARTING_WORKER
}
