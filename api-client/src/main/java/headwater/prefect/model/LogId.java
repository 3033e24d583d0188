package headwater.prefect.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names one log line.
///
/// @param value the server's UUID
public record LogId(@JsonValue UUID value) {
    /// Wraps a UUID.
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LogId {}

    /// The id in the usual notation.
    ///
    /// @throws IllegalArgumentException if the text is not a UUID
    public static LogId of(String text) {
        return new LogId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
