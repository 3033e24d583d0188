package headwater.app.compare;

import headwater.flow.Message;

/// What came of reading two runs.
sealed interface RunsRead {
    /// Both are there.
    record Both(RunComparison comparison) implements RunsRead {}

    /// One of them is not.
    ///
    /// @param why which, and why
    record Missing(Message why) implements RunsRead {}
}
