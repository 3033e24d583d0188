package headwater.prefect.live;

import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.model.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Asks for events, and remembers up to when it has them.
final class EventSource implements FeedSource<EventFilter, Event> {
    /// The server's own default is the moment at which it reads the filter, which lets no live event pass.
    private static final String UNTIL = "2099-01-01T00:00:00Z";

    /// Clocks differ, and the server stores an event up to 5 s after it sent it: ask again for the last while.
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    /// How many late events to ask for at most: subscribers read REST when a feed opens, so more would be a burden.
    private static final int MOST_LATE = 200;

    private final PrefectClient client;
    private final SeenIds seen = new SeenIds();
    private EventFilter sent = EventFilter.any();
    private @Nullable Instant firstOpened;
    private Instant opened = Instant.EPOCH;
    private @Nullable Instant latest;

    EventSource(PrefectClient client) {
        this.client = client;
    }

    @Override
    public String path() {
        return "events/out";
    }

    @Override
    public Map<String, ?> filter(Collection<EventFilter> wanted) {
        sent = EventFilter.union(wanted);
        var occurred = new LinkedHashMap<String, Object>();
        var from = from();
        if (from != null) {
            occurred.put("since", from.toString());
        }
        occurred.put("until", UNTIL);
        var criteria = new LinkedHashMap<>(sent.criteria());
        criteria.put("occurred", occurred);
        return criteria;
    }

    @Override
    public boolean covers(Collection<EventFilter> known, EventFilter wanted) {
        var both = new ArrayList<>(known);
        both.add(wanted);
        return EventFilter.union(both).equals(EventFilter.union(known));
    }

    @Override
    public boolean matches(EventFilter wanted, Event event) {
        return wanted.matches(event);
    }

    @Override
    public boolean backfill() {
        return firstOpened != null;
    }

    @Override
    public void opened() {
        opened = Instant.now();
        firstOpened = firstOpened == null ? opened : firstOpened;
    }

    @Override
    public @Nullable Event value(Frame frame) {
        if (!(frame instanceof Frame.Event(var event))) {
            return null;
        }
        latest = latest == null || event.occurred().isAfter(latest) ? event.occurred() : latest;
        return seen.add(event.id()) ? event : null;
    }

    @Override
    public List<Event> late() throws PrefectException {
        var events = client.events().between(sent, opened.minus(OVERLAP), opened.plus(OVERLAP), MOST_LATE);
        return events.stream().filter(event -> seen.add(event.id())).toList();
    }

    /// From when on to ask for what has happened: by the events' own clock as soon as there is one.
    private @Nullable Instant from() {
        var known = latest == null ? firstOpened : latest;
        return known == null ? null : known.minus(OVERLAP);
    }
}
