package headwater.app.run.analysis;

import java.time.Duration;
import java.time.Instant;

/// A part of the time of a run.
///
/// @param phase what it was doing
/// @param start when the part began
/// @param end when it ended; after the start
public record Segment(Phase phase, Instant start, Instant end) {
    /// How long it took.
    public Duration duration() {
        return Duration.between(start, end);
    }
}
