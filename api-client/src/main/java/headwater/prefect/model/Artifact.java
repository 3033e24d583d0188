package headwater.prefect.model;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Something that a run left to be looked at, or the record of a persisted result.
///
/// @param id the id of this version
/// @param key the name under which versions are collected, null without
/// @param type `markdown` (a link too), `table`, `progress`, `image`, `result`, others; null for a persisted result
/// @param description free text, null without
/// @param data what it holds, as JSON values; the rows of a table are a text that holds JSON; null if nothing
/// @param created when it was made
/// @param flowRunId the flow run that made it, null without
/// @param taskRunId the task run that made it, null if the flow itself did
public record Artifact(
        ArtifactId id,
        @Nullable String key,
        @Nullable String type,
        @Nullable String description,
        @Nullable Object data,
        @Nullable Instant created,
        @Nullable FlowRunId flowRunId,
        @Nullable TaskRunId taskRunId) {
    /// Refuses an artifact without id.
    public Artifact {
        Objects.requireNonNull(id, "an artifact without id");
    }
}
