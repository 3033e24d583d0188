package headwater.app.why;

/// What is said of the conditions of a run. The arguments are named in order.
enum WhyText {
    /// The run.
    QUESTION,
    /// The run.
    QUESTION_RUNNING,
    /// The run.
    QUESTION_PAUSED,
    /// The run.
    QUESTION_ENDED,
    NOTHING,
    NOTHING_LEFT,
    LATE_WITH_WORKERS,
    NOTHING_ELSE,
    ABOUT_TO_START,
    STARTED_BY_ITS_MAKER,
    NONE,
    UNKNOWN,
    /// A name.
    NAME,
    /// A name.
    NAME_DELETED,
    /// A name.
    NAME_PAUSED,
    /// A name.
    NAME_NOT_PAUSED,
    /// A name.
    NAME_NOT_POLLED,
    /// A name.
    NAME_NO_LIMIT,
    /// A name, the most at once.
    NAME_LIMIT,
    /// A name, how many slots are taken, how many there are.
    NAME_TAKEN,
    /// How many slots are taken, how many there are.
    TAKEN,
    /// A time.
    AT,
    /// A duration.
    IN,
    /// A duration.
    FOR,
    /// A duration.
    LATE,
    NO_DEPLOYMENT,
    SCHEDULES_PAUSED,
    /// The rule.
    SCHEDULE,
    /// A duration.
    EVERY,
    UNKNOWN_RULE,
    DEPLOYMENT_DELETED_SUMMARY,
    DEPLOYMENT_DELETED,
    DEPLOYMENT_DELETED_DETAIL,
    NOT_DUE,
    WAITS_FOR_RETRY,
    /// The time, the duration until then.
    NOT_DUE_DETAIL,
    /// The work pool.
    POOL_DELETED,
    POOL_DELETED_DETAIL,
    /// The work pool.
    POOL_PAUSED,
    POOL_PAUSED_DETAIL,
    /// The type of the work pool.
    NO_WORKER_NEEDED,
    NONE_NEEDED,
    /// How many are online, how many there are.
    ONLINE,
    /// The work pool.
    NO_WORKER,
    /// The worker, the time, the duration since then.
    LAST_HEARTBEAT,
    NO_WORKER_EVER,
    SERVED,
    NOT_SERVED_SUMMARY,
    /// The deployment.
    NOT_SERVED,
    /// The time, the duration since then.
    NOT_SERVED_DETAIL,
    NEVER_SERVED_DETAIL,
    /// The work queue.
    QUEUE_DELETED,
    QUEUE_DELETED_DETAIL,
    /// The work queue.
    QUEUE_PAUSED,
    QUEUE_PAUSED_DETAIL,
    /// The work queue.
    QUEUE_NOT_POLLED,
    QUEUE_NOT_POLLED_DETAIL,
    /// The work queue.
    QUEUE_FULL,
    /// The work queue.
    QUEUE_LIMIT_ZERO,
    /// The work pool.
    POOL_FULL,
    /// The work pool.
    POOL_LIMIT_ZERO,
    /// The deployment.
    DEPLOYMENT_FULL,
    /// The deployment.
    DEPLOYMENT_LIMIT_ZERO,
    FULL_DETAIL,
    LIMIT_ZERO_DETAIL,
    DEPLOYMENT_FULL_DETAIL,
    DEPLOYMENT_FULL_BY_NOBODY,
    NO_LIMIT,
    HAS_A_SLOT,
    WAS_FULL,
    WAITS_FOR_SLOT,
    TRIES_AGAIN,
    /// The time, the duration until then.
    TRIES_AGAIN_IN,
    NOT_ASKED_FOR,
    STARTED,
    /// The duration since then.
    STARTING,
    INFRASTRUCTURE_STARTS,
    /// The duration since then.
    INFRASTRUCTURE_DETAIL,
    /// The work pool.
    WORKER_GONE,
    /// When a worker was last heard of.
    WORKER_GONE_DETAIL,
    NOT_YET,
    /// The state, the time.
    ENDED,
    /// The work pool.
    STUCK,
    /// When a worker was last heard of.
    STUCK_DETAIL,
    CANCELLING_SUMMARY,
    CANCELLING,
    CANCELLING_DETAIL,
    /// The state, the duration since then.
    PAUSED_SUMMARY,
    PAUSED,
    PAUSED_FOR_INPUT,
    /// The time, the duration until then.
    TIMEOUT,
    NO_TIMEOUT,
    /// What the server said.
    NOT_CHANGED,
    NOT_CHANGED_CURE
}
