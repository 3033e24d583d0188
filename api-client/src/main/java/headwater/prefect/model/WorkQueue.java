package headwater.prefect.model;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A queue of a work pool: its runs are handed to workers in the order of the queues' priorities.
///
/// @param id the id
/// @param name the name, unique in its work pool
/// @param description free text, null without
/// @param isPaused whether it hands out no runs
/// @param concurrencyLimit how many runs at once, null for any number
/// @param priority 1 comes first; null if omitted
/// @param lastPolled when a worker last asked for runs, null if never
/// @param status whether a worker asks for its runs
public record WorkQueue(
        WorkQueueId id,
        String name,
        @Nullable String description,
        boolean isPaused,
        @Nullable Integer concurrencyLimit,
        @Nullable Integer priority,
        @Nullable Instant lastPolled,
        WorkPool.Status status) {
    /// Puts an empty name and an unknown status where the server said nothing.
    public WorkQueue {
        Objects.requireNonNull(id, "a work queue without id");
        name = Absent.text(name);
        status = status == null ? WorkPool.Status.UNKNOWN : status;
    }
}
