package headwater.prefect;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a client sent to its server, so that a person can see that watching costs little.
///
/// @param requestsInLastMinute requests and connections of feeds in the last minute, answered or not
/// @param sent requests and connections of feeds since the client was made, by kind: the path below the API's root
///     with `{id}` in place of each id, such as `flow_runs/{id}` or `events/out`
/// @param latency how long the server took for its latest answer, null before the first
public record Traffic(
        int requestsInLastMinute,
        Map<String, Long> sent,
        @Nullable Duration latency) {
    /// Copies the counts.
    public Traffic {
        sent = Map.copyOf(sent);
    }

    /// All requests and connections since the client was made.
    public long total() {
        return sent.values().stream().mapToLong(Long::longValue).sum();
    }
}
