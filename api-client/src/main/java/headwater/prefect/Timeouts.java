package headwater.prefect;

import java.time.Duration;

/// How long a client waits for its server.
///
/// @param connect for a connection
/// @param answer for an answer to a request
/// @param ping for the answer to a ping of an open feed, which is also the time between pings: a feed whose other
///     end is gone without a word is noticed within twice this time
public record Timeouts(Duration connect, Duration answer, Duration ping) {
    /// What suits a server on this machine as well as one on the internet.
    public static final Timeouts USUAL =
            new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofSeconds(20));
}
