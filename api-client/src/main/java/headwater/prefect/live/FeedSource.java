package headwater.prefect.live;

import headwater.prefect.PrefectException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one kind of feed does in its own way. Used by the thread of one connection, except where a method says
/// otherwise.
///
/// @param <F> what a subscriber asks for
/// @param <T> what it receives
interface FeedSource<F, T> {
    /// The feed's path below the API's root.
    String path();

    /// The filter to send on a new connection, which has to pass what any of these passes.
    Map<String, ?> filter(Collection<F> wanted);

    /// Whether a filter made of `sent` passes all that `wanted` passes. Any thread.
    boolean covers(Collection<F> sent, F wanted);

    /// Whether a subscriber with this filter receives a value. Any thread.
    boolean matches(F wanted, T value);

    /// Whether to ask for what happened before the connection.
    boolean backfill();

    /// Notes that a filter was sent: what happens from now on is received.
    void opened();

    /// The value in a message, null if there is none or it was received before.
    @Nullable
    T value(Frame frame);

    /// What happened before the connection and was not received then, asked of REST a while later.
    List<T> late() throws PrefectException;
}
