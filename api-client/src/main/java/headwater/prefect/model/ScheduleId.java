package headwater.prefect.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names a schedule of a deployment.
///
/// @param value the server's UUID
public record ScheduleId(@JsonValue UUID value) {
    /// Wraps a UUID.
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ScheduleId {}

    /// The id in the usual notation.
    ///
    /// @throws IllegalArgumentException if the text is not a UUID
    public static ScheduleId of(String text) {
        return new ScheduleId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
