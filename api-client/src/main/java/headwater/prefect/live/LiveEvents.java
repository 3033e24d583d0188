package headwater.prefect.live;

import headwater.prefect.ServerAddress;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.model.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
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
    /// (15 minutes). Returns at once. An event comes once, however often the feed was lost.
    ///
    /// @param since from when on to tell what has happened before, null for nothing of before
    /// @param consumer called on one thread of the feed's own, one call at a time; it must not throw. While
    ///     it works, events wait in memory
    public Subscription open(EventFilter filter, @Nullable Instant since, Consumer<Feed<Event>> consumer) {
        return Feeding.start(address, new EventSource(filter, since), consumer);
    }

    private static final class EventSource implements Source<Event> {
        /// The server's own default is the moment at which it reads the filter, which lets no live event pass.
        private static final String UNTIL = "2099-01-01T00:00:00Z";
        /// Clocks differ, and the server stores what it told up to 5 s later: ask for some of it again.
        private static final Duration OVERLAP = Duration.ofSeconds(10);

        private final EventFilter filter;
        private final Recent told = new Recent();
        private @Nullable Instant since;
        private boolean backfill;

        EventSource(EventFilter filter, @Nullable Instant since) {
            this.filter = filter;
            this.since = since;
            this.backfill = since != null;
        }

        @Override
        public String name() {
            return "events/out";
        }

        @Override
        public Map<String, ?> filter() {
            var occurred = new LinkedHashMap<String, Object>();
            if (since == null) {
                since = Instant.now().minus(OVERLAP);
            } else {
                occurred.put("since", since.toString());
            }
            occurred.put("until", UNTIL);
            var criteria = new LinkedHashMap<String, Object>(filter.criteria());
            criteria.put("occurred", occurred);
            return criteria;
        }

        @Override
        public boolean backfill() {
            var asked = backfill;
            backfill = true;
            return asked;
        }

        @Override
        public @Nullable Event value(Frame frame) {
            if (!(frame instanceof Frame.Event(var event))) {
                return null;
            }
            var overlap = event.occurred().minus(OVERLAP);
            if (since == null || overlap.isAfter(since)) {
                since = overlap;
            }
            return told.add(event.id()) ? event : null;
        }
    }
}
