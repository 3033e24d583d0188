package headwater.prefect.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names one run of a task.
///
/// @param value the server's UUID
public record TaskRunId(@JsonValue UUID value) {
    /// Wraps a UUID.
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TaskRunId {}

    /// The id in the usual notation.
    ///
    /// @throws IllegalArgumentException if the text is not a UUID
    public static TaskRunId of(String text) {
        return new TaskRunId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
