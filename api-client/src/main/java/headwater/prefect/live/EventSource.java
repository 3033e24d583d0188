package headwater.prefect.live;

import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.ServerAddress;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.model.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Asks for events, and remembers up to when it has them.
final class EventSource implements Source<Event> {
    /// The server's own default is the moment at which it reads the filter, which lets no live event pass.
    private static final String UNTIL = "2099-01-01T00:00:00Z";
    /// Clocks differ, and the server stores what it told up to 5 s later: ask for some of it again.
    private static final Duration OVERLAP = Duration.ofSeconds(10);

    /// How long before an opening events can have fallen through.
    private static final Duration DOUBT = Duration.ofSeconds(30);

    private final PrefectClient client;
    private final EventFilter filter;
    private final @Nullable Instant since;
    private final Recent told = new Recent();
    private @Nullable Instant firstOpened;
    private Instant opened = Instant.EPOCH;
    private @Nullable Instant latest;

    EventSource(ServerAddress address, EventFilter filter, @Nullable Instant since) {
        this.client = new PrefectClient(address);
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
        opened = Instant.now();
        firstOpened = firstOpened == null ? opened : firstOpened;
    }

    @Override
    public @Nullable Event value(Frame frame) {
        if (!(frame instanceof Frame.Event(var event))) {
            return null;
        }
        latest = latest == null || event.occurred().isAfter(latest) ? event.occurred() : latest;
        return told.add(event.id()) ? event : null;
    }

    @Override
    public List<Event> late() throws PrefectException {
        var from = laterOf(opened.minus(DOUBT), since == null ? firstOpened : since);
        var found = new ArrayList<Event>();
        for (var event : client.events().between(filter, from, Instant.now().plus(DOUBT))) {
            if (told.add(event.id())) {
                found.add(event);
            }
        }
        return found;
    }

    @Override
    public void close() {
        client.close();
    }

    /// From when on to ask for what has happened: by the events' own clock as soon as one came.
    private @Nullable Instant from() {
        var known = latest == null ? firstOpened : latest;
        if (known == null) {
            return since;
        }
        return laterOf(known.minus(OVERLAP), since);
    }

    private static Instant laterOf(Instant one, @Nullable Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }
}
