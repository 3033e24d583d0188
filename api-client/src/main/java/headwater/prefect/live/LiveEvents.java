package headwater.prefect.live;

import headwater.prefect.ServerAddress;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.model.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Events as they happen.
public final class LiveEvents {
    /// A server stores events 5 s late, and between its store and its feed some fall through when a feed is opened
    /// (seen on 3.8.8): ask its store again when it must have them.
    private static final Duration STORED_AFTER = Duration.ofSeconds(6);

    private final ServerAddress address;
    private final Duration storedAfter;

    /// Feeds of this server. Nothing is opened yet.
    public LiveEvents(ServerAddress address) {
        this(address, STORED_AFTER);
    }

    LiveEvents(ServerAddress address, Duration storedAfter) {
        this.address = address;
        this.storedAfter = storedAfter;
    }

    /// Opens a feed, and again whenever it is lost, with what happened meanwhile as far as the server still
    /// has it (15 minutes). Returns at once. An event comes once, however often the feed was lost; what happened
    /// right before an opening can come some seconds late and behind what happened later.
    ///
    /// @param since from when on to tell what has happened before, null for nothing of before
    /// @param consumer called on one thread of the feed's own, one call at a time; it must not throw. While
    ///     it works, events wait in memory
    public Subscription open(EventFilter filter, @Nullable Instant since, Consumer<Feed<Event>> consumer) {
        return Feeding.start(address, new EventSource(address, filter, since), storedAfter, consumer);
    }
}
