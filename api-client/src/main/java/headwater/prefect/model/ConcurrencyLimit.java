package headwater.prefect.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How much may go on at once under a name. The limits of deployments (`deployment:` and an id) and of tags (`tag:`
/// and the tag) are among these.
///
/// @param id the id
/// @param name the name
/// @param active whether it limits anything
/// @param limit how many slots there are
/// @param activeSlots how many of them are taken; the server does not say by whom
/// @param slotDecayPerSecond how many slots come back each second, as in a rate limit; 0 for those that are given
///     back. Null if omitted
public record ConcurrencyLimit(
        ConcurrencyLimitId id,
        String name,
        boolean active,
        int limit,
        int activeSlots,
        @Nullable Double slotDecayPerSecond) {
    /// Refuses a limit without id.
    public ConcurrencyLimit {
        Objects.requireNonNull(id, "a concurrency limit without id");
        name = Absent.text(name);
    }
}
