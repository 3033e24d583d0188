package headwater.prefect.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names a work queue.
///
/// @param value the server's UUID
public record WorkQueueId(@JsonValue UUID value) {
    /// Wraps a UUID.
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WorkQueueId {}

    /// The id in the usual notation.
    ///
    /// @throws IllegalArgumentException if the text is not a UUID
    public static WorkQueueId of(String text) {
        return new WorkQueueId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
