package headwater.app.run.analysis;

import headwater.prefect.model.State;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One try of a run, pauses included.
///
/// @param number from 1
/// @param start when it began
/// @param end when it ended, or until when it is known to go on
/// @param outcome the state that ended it; null while it goes on
public record Attempt(
        int number, Instant start, Instant end, @Nullable State outcome) {
    /// How long it took.
    public Duration duration() {
        return Duration.between(start, end);
    }
}
