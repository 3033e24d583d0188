package headwater.app.monitor;

import headwater.prefect.model.LogLevel;
import headwater.prefect.model.LogLine;
import headwater.prefect.model.TaskRunId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Which lines of a log are shown.
///
/// @param words what a line must contain, in lower case; empty for anything
/// @param atLeast the level below which lines are hidden
/// @param only the task runs whose lines are shown; empty for those of all, and of the flow itself
record LogSearch(String words, LogLevel atLeast, Set<TaskRunId> only) {
    /// Shows everything.
    static final LogSearch ALL = new LogSearch("", LogLevel.DEBUG, Set.of());

    /// Takes the words as they were typed.
    LogSearch {
        words = words.strip().toLowerCase(Locale.ROOT);
        only = Set.copyOf(only);
    }

    /// Lines by whether they are shown, each list by time.
    record Outcome(List<LogLine> shown, List<LogLine> hidden) {}

    boolean matches(LogLine line) {
        return line.level().isAtLeast(atLeast)
                && (only.isEmpty() || (line.taskRunId() != null && only.contains(line.taskRunId())))
                && (words.isEmpty() || line.message().toLowerCase(Locale.ROOT).contains(words));
    }

    /// Searches lines.
    ///
    /// @param lines by time
    Outcome in(List<LogLine> lines) {
        var outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
        for (var line : lines) {
            (matches(line) ? outcome.shown : outcome.hidden).add(line);
        }
        return outcome;
    }
}
