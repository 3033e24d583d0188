package headwater.prefect.live;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a feed tells its consumer.
public sealed interface Feed<T> {
    /// The feed is open, for the first time or again: from now on values come. What happened meanwhile may be missing,
    /// so this is the time to ask REST.
    record Opened<T>() implements Feed<T> {}

    /// Something came.
    record Received<T>(T value) implements Feed<T> {}

    /// The feed is not open.
    ///
    /// @param why a sentence
    /// @param retryIn when it tries again by itself; null if it does not, as trying again would not help
    record Lost<T>(String why, @Nullable Duration retryIn) implements Feed<T> {}
}
