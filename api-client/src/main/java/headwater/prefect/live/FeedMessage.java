package headwater.prefect.live;

import headwater.prefect.Failure;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a subscriber of a feed receives.
public sealed interface FeedMessage<T> {
    /// The feed is open, for the first time or again: values follow. What happened before may be missing, so this
    /// is the time to ask REST.
    record Opened<T>() implements FeedMessage<T> {}

    /// Something happened.
    record Received<T>(T value) implements FeedMessage<T> {}

    /// The feed is not open.
    ///
    /// @param retryIn when the feed connects again by itself; null if it does not, because the result would be the
    ///     same
    record Lost<T>(Failure why, @Nullable Duration retryIn) implements FeedMessage<T> {}
}
