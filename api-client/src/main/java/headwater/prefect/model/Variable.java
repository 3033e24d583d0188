package headwater.prefect.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A value that flows can read by its name. Not a secret: whoever may read the server may read it.
///
/// @param name the name, unique on the server
/// @param value any JSON value
/// @param tags the tags
public record Variable(String name, @Nullable Object value, List<String> tags) {
    /// Puts an empty list where the server said nothing.
    public Variable {
        Objects.requireNonNull(name, "a variable without name");
        tags = Absent.list(tags);
    }
}
