package headwater.prefect.live;

import headwater.prefect.PrefectClient;
import headwater.prefect.filter.LogFilter;
import headwater.prefect.model.LogLine;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The live log lines of one server, for any number of subscribers.
public final class LogFeed implements AutoCloseable {
    private final PrefectClient client;
    private final List<Subscription> open = new CopyOnWriteArrayList<>();

    /// The log lines of this client's server. Nothing is opened yet.
    public LogFeed(PrefectClient client) {
        this.client = client;
    }

    /// Adds a subscriber, which receives the lines of all runs. Returns at once.
    ///
    /// @param consumer receives them, one call at a time, on a thread of the feed; it must neither block nor throw
    public Subscription subscribe(Consumer<Feed<LogLine>> consumer) {
        var subscription = new LiveLogs(client.address()).open(LogFilter.any(), consumer);
        open.add(subscription);
        return subscription;
    }

    /// Ends all subscriptions.
    @Override
    public void close() {
        open.forEach(Subscription::close);
    }
}
