package headwater.prefect.live;

import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.filter.LogFilter;
import headwater.prefect.model.LogLine;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The live log lines of one server: one connection, however many subscribers, open while there is one. Nothing of
/// before a connection is sent, and of a burst only what fits into 256 lines: read [headwater.prefect.Logs] too, by
/// id, at each [FeedMessage.Opened] and when a run has ended.
public final class LogFeed implements AutoCloseable {
    private final PrefectClient client;
    private final Hub<LogFilter, LogLine> hub;
    private final ReentrantLock lock = new ReentrantLock();
    // Guarded by the lock.
    private @Nullable Boolean isStreamed;

    /// The log lines of this client's server. Nothing is sent yet.
    public LogFeed(PrefectClient client) {
        this.client = client;
        hub = new Hub<>(client, LogSource::new, Duration.ZERO);
    }

    /// Whether the server streams log lines; if not, subscribers receive none. One request the first time. False
    /// too for someone who is not allowed to see the server's settings: lines can be read from REST all the same.
    public boolean isStreamed() throws PrefectException {
        lock.lock();
        try {
            if (isStreamed == null) {
                isStreamed = ask();
            }
            return isStreamed;
        } finally {
            lock.unlock();
        }
    }

    private boolean ask() throws PrefectException {
        try {
            return client.server().streamsLogs();
        } catch (PrefectException.Refused e) {
            if (e.isTemporary() || e.isUnauthorized()) {
                throw e;
            }
            return false;
        }
    }

    /// Adds a subscriber, which receives the lines of all runs from [FeedMessage.Opened] on. Returns at once.
    ///
    /// @param consumer called once at a time, on a thread of the feed or within this method; it must neither block
    ///     nor throw
    public Subscription subscribe(Consumer<FeedMessage<LogLine>> consumer) {
        return hub.subscribe(LogFilter.any(), consumer);
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
