package headwater.prefect.live;

import headwater.prefect.PrefectClient;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.model.Event;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The live events of one server, for any number of subscribers.
public final class EventFeed implements AutoCloseable {
    private final PrefectClient client;
    private final List<Subscription> open = new CopyOnWriteArrayList<>();

    /// The events of this client's server. Nothing is opened yet.
    public EventFeed(PrefectClient client) {
        this.client = client;
    }

    /// Adds a subscriber. Returns at once.
    ///
    /// @param filter which events the subscriber receives
    /// @param consumer receives them, one call at a time, on a thread of the feed; it must neither block nor throw
    public Subscription subscribe(EventFilter filter, Consumer<Feed<Event>> consumer) {
        var subscription = new LiveEvents(client.address()).open(filter, null, consumer);
        open.add(subscription);
        return subscription;
    }

    /// Ends all subscriptions.
    @Override
    public void close() {
        open.forEach(Subscription::close);
    }
}
