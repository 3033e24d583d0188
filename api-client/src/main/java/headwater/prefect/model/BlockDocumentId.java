package headwater.prefect.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names a block.
///
/// @param value the server's UUID
public record BlockDocumentId(@JsonValue UUID value) {
    /// Wraps a UUID.
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BlockDocumentId {}

    /// The id in the usual notation.
    ///
    /// @throws IllegalArgumentException if the text is not a UUID
    public static BlockDocumentId of(String text) {
        return new BlockDocumentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
