package headwater.prefect.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names a work pool.
///
/// @param value the server's UUID
public record WorkPoolId(@JsonValue UUID value) {
    /// Wraps a UUID.
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WorkPoolId {}

    /// The id in the usual notation.
    ///
    /// @throws IllegalArgumentException if the text is not a UUID
    public static WorkPoolId of(String text) {
        return new WorkPoolId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
