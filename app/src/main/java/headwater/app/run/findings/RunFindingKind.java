package headwater.app.run.findings;

/// What a finding is about: what ended a run first, then what says how far the rest can be trusted.
public enum RunFindingKind {
    /// Something failed.
    FAILURE,
    /// Task runs of which the server does not know how they ended.
    NO_END,
    /// Runs that took much longer than usual.
    SLOW,
    /// Tries that failed, and the time between them.
    RETRIES,
    /// Runs that could have run side by side.
    ONE_BY_ONE,
    /// Runs that waited for a worker of the task runner.
    FEW_WORKERS,
    /// Runs that waited for a concurrency limit.
    SLOTS,
    /// More waiting than working.
    WAITING,
    /// A cache that was of no use.
    CACHE,
    /// What most of the time went into.
    CRITICAL_PATH
}
