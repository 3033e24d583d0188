package headwater.prefect.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A flow that the server has heard of: a name that runs and deployments share.
///
/// @param id the id
/// @param name the name
/// @param tags the tags
/// @param created when the server first heard of it
public record Flow(
        FlowId id, String name, List<String> tags, @Nullable Instant created) {
    /// Puts empty texts and collections where the server said nothing.
    public Flow {
        Objects.requireNonNull(id, "a flow without id");
        name = Absent.text(name);
        tags = Absent.list(tags);
    }
}
