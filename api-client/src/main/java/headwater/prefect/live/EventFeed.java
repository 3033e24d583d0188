package headwater.prefect.live;

import headwater.prefect.PrefectClient;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.model.Event;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/// The live events of one server: one connection, however many subscribers. It is open while there is a subscriber,
/// and the server is asked for no more than the subscribers need.
///
/// When the connection is lost it is made again, with what happened meanwhile as far as the server still has it
/// (15 minutes). An event is received once, however often the connection was lost; what happened right before a
/// connection can be received some seconds late and after what happened later. The server drops events without a
/// sign if there are too many at once, so the feed is a hint and REST the truth.
public final class EventFeed implements AutoCloseable {
    /// A server stores events 5 s late, and between its store and its feed some are lost when a connection is
    /// opened (seen on 3.8.8): ask its store again when it must have them.
    private static final Duration STORED_AFTER = Duration.ofSeconds(6);

    private final Hub<EventFilter, Event> hub;

    /// The events of this client's server. Nothing is sent yet.
    public EventFeed(PrefectClient client) {
        this(client, STORED_AFTER);
    }

    EventFeed(PrefectClient client, Duration storedAfter) {
        hub = new Hub<>(client, () -> new EventSource(client), storedAfter);
    }

    /// Adds a subscriber. Returns at once. It receives what happens from [FeedMessage.Opened] on.
    ///
    /// @param filter which events it receives
    /// @param consumer called once at a time, on a thread of the feed or within this method; it must neither block
    ///     nor throw
    public Subscription subscribe(EventFilter filter, Consumer<FeedMessage<Event>> consumer) {
        return hub.subscribe(filter, consumer);
    }

    /// How many messages of the server could not be used, by kind.
    public Map<String, Integer> ignored() {
        return hub.ignored();
    }

    /// Ends all subscriptions and the connection: each subscriber receives a last [FeedMessage.Lost].
    @Override
    public void close() {
        hub.close();
    }
}
