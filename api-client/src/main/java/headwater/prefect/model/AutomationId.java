package headwater.prefect.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names an automation.
///
/// @param value the server's UUID
public record AutomationId(@JsonValue UUID value) {
    /// Wraps a UUID.
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AutomationId {}

    /// The id in the usual notation.
    ///
    /// @throws IllegalArgumentException if the text is not a UUID
    public static AutomationId of(String text) {
        return new AutomationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
