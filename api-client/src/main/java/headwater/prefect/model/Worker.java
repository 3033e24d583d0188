package headwater.prefect.model;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A worker process that serves a work pool.
///
/// @param id the id; null if omitted
/// @param name the name, unique in its work pool
/// @param status whether it was heard of lately: offline after three missed heartbeats
/// @param lastHeartbeatTime when it was last heard of, null if never
/// @param heartbeatIntervalSeconds how often it should be, null if omitted
public record Worker(
        @Nullable WorkerId id,
        String name,
        Status status,
        @Nullable Instant lastHeartbeatTime,
        @Nullable Integer heartbeatIntervalSeconds) {
    /// Whether a worker was heard of lately.
    public enum Status {
        ONLINE,
        OFFLINE,
        /// A status that this client does not know, or none.
        @JsonEnumDefaultValue
        UNKNOWN
    }

    /// Puts an empty name and an unknown status where the server said nothing.
    public Worker {
        name = Absent.text(name);
        status = status == null ? Status.UNKNOWN : status;
    }
}
