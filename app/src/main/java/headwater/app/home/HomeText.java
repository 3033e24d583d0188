package headwater.app.home;

/// What is said of what needs a person. The arguments are named in order.
enum HomeText {
    NOTHING,
    ONE,
    /// How many things.
    SEVERAL,
    /// When a run of the deployment completed.
    OVER,
    /// How late.
    LATE,
    /// How late.
    WAITS_FOR_SLOT,
    /// How late, the work pool.
    LATE_WITHOUT_WORKER,
    /// How late, the work pool.
    LATE_IN_PAUSED_POOL,
    /// The work pool.
    STUCK,
    PAUSED,
    /// The time until then.
    PAUSED_UNTIL,
    /// How many of its workers are online, how many there are, how many runs wait.
    POOL,
    /// How many runs wait.
    POOL_PAUSED,
    /// How many runs.
    COMPLETED,
    POOLS_SERVED,
    NOTHING_LATE
}
