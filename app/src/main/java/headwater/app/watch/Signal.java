package headwater.app.watch;

import headwater.prefect.live.Feed;
import headwater.prefect.model.Event;
import headwater.prefect.model.LogLine;

/// Something that one of the feeds told.
sealed interface Signal {
    /// The feed of the watched run and its task runs.
    record OfRun(Feed<Event> told) implements Signal {}

    /// The feed of all flow runs, among which the watched run's subflows are.
    record OfFlowRuns(Feed<Event> told) implements Signal {}

    /// The feed of log lines.
    record OfLogs(Feed<LogLine> told) implements Signal {}
}
