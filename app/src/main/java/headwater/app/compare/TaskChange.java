package headwater.app.compare;

/// How a task of one run, A, differs from that of another, B; what matters most first.
enum TaskChange {
    /// It failed or crashed in A alone.
    FAILED,
    /// A did not come to it, or has no such task.
    ONLY_IN_B,
    /// B did not come to it, or has no such task.
    ONLY_IN_A,
    /// It is in another state, or there are more or fewer task runs.
    OTHER_STATE,
    LONGER,
    /// It failed or crashed in B alone.
    NO_LONGER_FAILS,
    SHORTER,
    ALIKE;

    /// Whether it is its time that differs.
    boolean isOfTime() {
        return this == LONGER || this == SHORTER;
    }
}
