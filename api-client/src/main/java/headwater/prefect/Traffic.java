package headwater.prefect;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How much a client asks of its server, so that a person can see that watching is no load.
///
/// @param requestsInLastMinute requests sent in the minute before, answered or not; live feeds send none
/// @param latency how long the server took for its latest answer, null before the first
public record Traffic(int requestsInLastMinute, @Nullable Duration latency) {}
