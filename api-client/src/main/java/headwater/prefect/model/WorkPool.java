package headwater.prefect.model;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A work pool: where workers look for runs to start.
///
/// @param id the id; null if omitted
/// @param name the name, unique on the server
/// @param type what its workers start: `process`, `docker`, `kubernetes`, ...
/// @param description free text, null without
/// @param isPaused whether it hands out no runs
/// @param concurrencyLimit how many runs at once, null for any number
/// @param status whether a worker serves it
public record WorkPool(
        @Nullable WorkPoolId id,
        String name,
        String type,
        @Nullable String description,
        boolean isPaused,
        @Nullable Integer concurrencyLimit,
        Status status) {
    /// Whether a work pool, or a queue of it, is served.
    public enum Status {
        READY,
        NOT_READY,
        PAUSED,
        /// A status that this client does not know, or none.
        @JsonEnumDefaultValue
        UNKNOWN
    }

    /// Puts an empty type and an unknown status where the server said nothing.
    public WorkPool {
        Objects.requireNonNull(name, "a work pool without name");
        type = Absent.text(type);
        status = status == null ? Status.UNKNOWN : status;
    }

    /// Whether its runs are started by workers. Push pools hand them to a cloud's service, managed ones to Prefect
    /// Cloud (`prefect/server/api/collections_data/views/aggregate-worker-metadata.json`).
    public boolean needsWorkers() {
        return !type.endsWith(":push") && !type.endsWith(":managed");
    }
}
