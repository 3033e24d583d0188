package headwater.prefect.model;

import java.util.List;
import java.util.Objects;

/// How many task runs with a tag may run at once.
///
/// @param id the id
/// @param tag the tag
/// @param concurrencyLimit how many slots there are
/// @param activeSlots the task runs that hold one
public record TagLimit(ConcurrencyLimitId id, String tag, int concurrencyLimit, List<TaskRunId> activeSlots) {
    /// Puts an empty list where the server said nothing.
    public TagLimit {
        Objects.requireNonNull(id, "a concurrency limit without id");
        tag = Absent.text(tag);
        activeSlots = Absent.list(activeSlots);
    }
}
