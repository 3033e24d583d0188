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
        private final @Nullable Instant since;
        private final Recent told = new Recent();
        private @Nullable Instant opened;
        private @Nullable Instant latest;

        EventSource(EventFilter filter, @Nullable Instant since) {
            this.filter = filter;
            this.since = since;
        }

        @Override
        public String name() {
            return "events/out";
        }

        @Override
        public Map<String, ?> filter() {
            var occurred = new LinkedHashMap<String, Object>();
            var from = from();
            if (from != null) {
                occurred.put("since", from.toString());
            }
            occurred.put("until", UNTIL);
            var criteria = new LinkedHashMap<String, Object>(filter.criteria());
            criteria.put("occurred", occurred);
            return criteria;
        }

        @Override
        public boolean backfill() {
            return from() != null;
        }

        @Override
        public void opened() {
            if (opened == null) {
                opened = Instant.now();
            }
        }

        @Override
        public @Nullable Event value(Frame frame) {
            if (!(frame instanceof Frame.Event(var event))) {
                return null;
            }
            latest = latest == null || event.occurred().isAfter(latest) ? event.occurred() : latest;
            return told.add(event.id()) ? event : null;
        }

        /// From when on to ask for what has happened: by the events' own clock as soon as one came.
        private @Nullable Instant from() {
            var known = latest == null ? opened : latest;
            if (known == null) {
                return since;
            }
            var overlapping = known.minus(OVERLAP);
            return since != null && since.isAfter(overlapping) ? since : overlapping;
        }
    }
}
