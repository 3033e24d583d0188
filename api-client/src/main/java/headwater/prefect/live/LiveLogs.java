package headwater.prefect.live;

import headwater.prefect.ServerAddress;
import headwater.prefect.filter.LogFilter;
import headwater.prefect.model.LogLine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Log lines as the server takes them in. Silent if the server does not stream logs: see
/// [headwater.prefect.Server#streamsLogs]. Nothing of before an opening is told, and of a burst only what fits into 256
/// lines: fill up from [headwater.prefect.Logs], by id, at each [Feed.Opened] and when a run has ended.
public final class LiveLogs {
    private final ServerAddress address;

    /// Feeds of this server. Nothing is opened yet.
    public LiveLogs(ServerAddress address) {
        this.address = address;
    }

    /// Opens a feed, and again whenever it is lost. Returns at once.
    ///
    /// @param consumer called on one thread of the feed's own, one call at a time; it must not throw. While
    ///     it works, lines wait in memory
    public Subscription open(LogFilter filter, Consumer<Feed<LogLine>> consumer) {
        return Feeding.start(address, new LogSource(filter), Duration.ZERO, consumer);
    }

    /// Tells nothing of before: the lines of a run are read whole from REST anyway.
    private record LogSource(LogFilter criteria) implements Source<LogLine> {
        @Override
        public String name() {
            return "logs/out";
        }

        @Override
        public Map<String, ?> filter() {
            return criteria.criteria();
        }

        @Override
        public boolean backfill() {
            return false;
        }

        @Override
        public void opened() {}

        @Override
        public @Nullable LogLine value(Frame frame) {
            return frame instanceof Frame.Log(var line) ? line : null;
        }

        @Override
        public List<LogLine> late() {
            return List.of();
        }

        @Override
        public void close() {}
    }
}
