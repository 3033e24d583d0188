package headwater.prefect.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names one state that a run was in; the event that reported it carries the same id.
///
/// @param value the server's UUID
public record StateId(@JsonValue UUID value) {
    /// Wraps a UUID.
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StateId {}

    /// The id in the usual notation.
    ///
    /// @throws IllegalArgumentException if the text is not a UUID
    public static StateId of(String text) {
        return new StateId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
