package headwater.app.run;

import headwater.prefect.model.LogLine;

/// One piece of news about a flow run, in the order in which it is received: what changed, or what was logged. The
/// fold takes the changes, a log the lines.
public sealed interface RunNews {
    /// The run, one of its task runs or its artifacts changed.
    record Changed(Change change) implements RunNews {}

    /// The run or one of its task runs logged a line.
    record Logged(LogLine line) implements RunNews {}
}
