package headwater.prefect.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// Names one version of an artifact.
///
/// @param value the server's UUID
public record ArtifactId(@JsonValue UUID value) {
    /// Wraps a UUID.
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ArtifactId {}

    /// The id in the usual notation.
    ///
    /// @throws IllegalArgumentException if the text is not a UUID
    public static ArtifactId of(String text) {
        return new ArtifactId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
