package headwater.prefect;

import headwater.prefect.Transport.Path;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.model.Event;
import headwater.prefect.model.EventCount;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Events that a server has stored; it keeps them for seven days. It stores in batches, up to 5 s late.
public final class Events {
    /// The most that a server gives at once.
    private static final int SIZE = 50;

    private static final Duration FAST_CLOCK = Duration.ofHours(1);

    private final Transport transport;

    Events(Transport transport) {
        this.transport = transport;
    }

    /// Events that match and occurred between two times, oldest first. One request for each 50.
    ///
    /// @param most how many to read; there may be up to 49 more in the last answer
    public List<Event> between(EventFilter filter, Instant since, Instant until, int most) throws PrefectException {
        return read(between(filter, since, until), "ASC", most);
    }

    /// The latest events that match, latest first. One request for each 50.
    ///
    /// @param since how far back to look
    /// @param most how many to read; there may be up to 49 more in the last answer
    public List<Event> latest(EventFilter filter, Instant since, int most) throws PrefectException {
        // Clocks differ: what occurred a little later than now, by another clock, has happened too.
        return read(between(filter, since, Instant.now().plus(FAST_CLOCK)), "DESC", most);
    }

    private List<Event> read(Map<String, Object> criteria, String order, int most) throws PrefectException {
        criteria.put("order", order);
        var body = Map.of("filter", criteria, "limit", SIZE);
        var part = transport.post(Path.of("events", "filter"), body, Part.class);
        var found = new ArrayList<Event>(part.events);
        // The server builds the next address from its own name, which a proxy may not serve: use the token only.
        for (var token = part.token(); token != null && found.size() < most; token = part.token()) {
            part = transport.get(Path.of("events", "filter", "next").asking("page-token", token), Part.class);
            found.addAll(part.events);
        }
        return List.copyOf(found);
    }

    /// How many events that match occurred between two times, by their names.
    public List<EventCount> countByName(EventFilter filter, Instant since, Instant until) throws PrefectException {
        var path = Path.of("events", "count-by", "event");
        return transport.postForList(path, Map.of("filter", between(filter, since, until)), EventCount.class);
    }

    private static Map<String, Object> between(EventFilter filter, Instant since, Instant until) {
        var criteria = new LinkedHashMap<String, Object>(filter.criteria());
        criteria.put("occurred", Map.of("since", since.toString(), "until", until.toString()));
        return criteria;
    }

    /// One answer.
    record Part(List<Event> events, @Nullable String nextPage) {
        Part {
            events = events == null ? List.of() : List.copyOf(events);
        }

        @Nullable
        String token() {
            if (nextPage == null) {
                return null;
            }
            var query = URI.create(nextPage).getQuery();
            for (var field : query == null ? new String[0] : query.split("&")) {
                if (field.startsWith("page-token=")) {
                    return field.substring("page-token=".length());
                }
            }
            return null;
        }
    }
}
