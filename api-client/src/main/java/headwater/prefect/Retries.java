package headwater.prefect;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// When a request is sent again by itself: if the server says that it did not take it because it is busy. That is
/// 503 (its database is locked) and 429 (too many requests). A server may say when to come back (`Retry-After`,
/// RFC 9110).
final class Retries {
    /// How often one request is sent at most: with the pauses that double, for more than six seconds. SQLite serves
    /// one writer at a time, so a server with many runs may be locked for seconds; Prefect's own client waits for a
    /// minute (`prefect/client/base.py`), which is too long where a person waits.
    static final int ATTEMPTS = 7;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    /// A caller waits for an answer, so a longer pause is the caller's to decide.
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private Retries() {}

    /// How long to wait before the next attempt; null if there is to be none.
    ///
    /// @param attempt which attempt was answered, from 1
    /// @param retryAfter what the server asked for, null if nothing
    static @Nullable Duration pause(int attempt, int status, @Nullable Duration retryAfter) {
        if (attempt >= ATTEMPTS || (status != 503 && status != 429)) {
            return null;
        }
        if (retryAfter == null) {
            return FIRST_PAUSE.multipliedBy(1L << (attempt - 1));
        }
        return retryAfter.compareTo(LONGEST_PAUSE) <= 0 ? retryAfter : null;
    }

    /// The time in a `Retry-After` header, null if there is none or it is a date: clocks differ.
    static @Nullable Duration retryAfter(@Nullable String header) {
        if (header == null || !header.strip().matches("\\d{1,6}")) {
            return null;
        }
        return Duration.ofSeconds(Long.parseLong(header.strip()));
    }
}
