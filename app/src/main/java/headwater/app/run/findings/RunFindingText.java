package headwater.app.run.findings;

/// What is said of what stands out in a run. The arguments are named in order.
enum RunFindingText {
    /// The function, what it said.
    FAILED,
    /// The function, how many of its runs failed, how many there are, what the first said.
    FAILED_OF,
    /// The function, the run of the subflow that it is in, what it said.
    FAILED_WITHIN,
    /// The subflow, how many of its runs failed, how many there are, for the first of them the function that failed in
    /// it, its name, what that said.
    FAILED_WITHIN_OF,
    /// How many cards or task runs were not reached because of it.
    NOT_REACHED,
    /// What the flow run said.
    FLOW_FAILED,
    NO_TASK_FAILED,
    /// How many task runs.
    NO_END,
    NO_END_DETAIL,
    /// The function, the time, how many times the usual time, the usual time, in how many flow runs.
    SLOW,
    /// The function, the longest time, how many of its runs were slow, how many there are, how many times the usual
    /// time, the usual time, in how many flow runs.
    SLOW_OF,
    /// The time that nine of ten took at most.
    SLOW_DETAIL,
    /// The function, the time.
    RETRIES,
    /// The time of tries that failed, the time between them.
    RETRIES_DETAIL,
    /// The time.
    FLOW_RETRIES,
    /// How often the flow was tried.
    FLOW_RETRIES_DETAIL,
    /// The function, how many runs.
    ONE_BY_ONE,
    /// The time of all, the time of the longest.
    ONE_BY_ONE_DETAIL,
    /// The function, how many at a time, how many runs.
    FEW_WORKERS,
    /// How much sooner, at most.
    FEW_WORKERS_DETAIL,
    /// The function, the longest wait.
    SLOTS,
    /// How many runs waited, how many there are.
    SLOTS_DETAIL,
    /// The time waited, the time of all.
    WAITING,
    /// The parts, each with its time.
    WAITING_DETAIL,
    /// The function, how many runs.
    CACHE,
    CACHE_DETAIL,
    /// The function, its share in percent.
    CRITICAL_PATH,
    /// Its time, the time of the path, the functions of the path.
    CRITICAL_PATH_DETAIL
}
