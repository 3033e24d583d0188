package headwater.prefect.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names a concurrency limit.
///
/// @param value the server's UUID
public record ConcurrencyLimitId(@JsonValue UUID value) {
    /// Wraps a UUID.
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ConcurrencyLimitId {}

    /// The id in the usual notation.
    ///
    /// @throws IllegalArgumentException if the text is not a UUID
    public static ConcurrencyLimitId of(String text) {
        return new ConcurrencyLimitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
