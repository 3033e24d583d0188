package headwater.prefect.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names one run of a flow.
///
/// @param value the server's UUID
public record FlowRunId(@JsonValue UUID value) {
    /// Wraps a UUID.
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FlowRunId {}

    /// The id in the usual notation.
    ///
    /// @throws IllegalArgumentException if the text is not a UUID
    public static FlowRunId of(String text) {
        return new FlowRunId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
