package headwater.prefect.model;

import java.time.Instant;

/// How many events have something in common.
///
/// @param value what they have in common
/// @param label the same for people
/// @param count how many there are
/// @param startTime when the first occurred
/// @param endTime when the last occurred
public record EventCount(String value, String label, long count, Instant startTime, Instant endTime) {
    /// Puts empty texts where the server said nothing.
    public EventCount {
        value = Absent.text(value);
        label = Absent.text(label);
    }
}
