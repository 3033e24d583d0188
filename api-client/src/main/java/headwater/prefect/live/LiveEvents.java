package headwater.prefect.live;

import headwater.prefect.ServerAddress;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.model.Event;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Events as they happen.
public final class LiveEvents {
    private final ServerAddress address;

    /// Feeds of this server. Nothing is opened yet.
    public LiveEvents(ServerAddress address) {
        this.address = address;
    }

    /// Opens a feed, and again whenever it is lost, with what happened meanwhile as far as the server still has it
    /// (15 minutes). Returns at once.
    ///
    /// @param since from when on to tell what has happened before, null for nothing of before
    /// @param consumer called on one thread of the feed's own, one call at a time
    public Subscription open(EventFilter filter, @Nullable Instant since, Consumer<Feed<Event>> consumer) {
        consumer.accept(new Feed.Lost<>("Nothing is opened yet at " + address.hostAndPort() + ".", null));
        return new Subscription(() -> {});
    }
}
