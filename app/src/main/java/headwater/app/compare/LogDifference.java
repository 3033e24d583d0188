package headwater.app.compare;

import headwater.prefect.model.LogLine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The first place where what one task run, or the flow itself, logged in one run is not what it logged in another.
///
/// @param source what logged it: the name of a task run or, of the flow itself, of the logger
/// @param before the last line that both have; null where they differ from the first
/// @param a the line of the one run; null where it logged nothing more
/// @param b the line of the other; null where that logged nothing more, but one of both is there
record LogDifference(
        String source,
        @Nullable Logged before,
        @Nullable Logged a,
        @Nullable Logged b) {
    /// A line and how long after the start of its run it was logged.
    record Logged(LogLine line, Duration since) {}

    /// How long after the start of a run it is.
    Duration since() {
        if (a == null) {
            return b == null ? Duration.ZERO : b.since();
        }
        return b == null || a.since().compareTo(b.since()) < 0 ? a.since() : b.since();
    }

    /// The same with the runs the other way round.
    LogDifference swapped() {
        return new LogDifference(source, before, b, a);
    }
}
