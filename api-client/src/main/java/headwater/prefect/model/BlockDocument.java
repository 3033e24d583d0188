package headwater.prefect.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A block by name. What it holds may be a secret, so this client never reads it.
///
/// @param id the id
/// @param name the name, null for one that another block holds
/// @param blockTypeName what kind of block it is, such as `Secret`; null if omitted
public record BlockDocument(
        BlockDocumentId id, @Nullable String name, @Nullable String blockTypeName) {
    /// Refuses a block without id.
    public BlockDocument {
        Objects.requireNonNull(id, "a block without id");
    }
}
