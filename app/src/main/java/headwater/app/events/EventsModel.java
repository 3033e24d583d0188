package headwater.app.events;

import headwater.app.fx.Background;
import headwater.app.lists.RowsModel;
import headwater.app.servers.LiveReading;
import headwater.app.servers.ServerSession;
import headwater.prefect.filter.EventFilter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// The latest events of a server, and those that come. The feed itself brings these: nothing is read for them. For the
/// JavaFX thread.
public final class EventsModel implements AutoCloseable {
    /// How long Prefect keeps events, by its `PREFECT_EVENTS_RETENTION_PERIOD`.
    private static final Duration KEPT = Duration.ofDays(7);

    private static final int MOST_READ = 200;
    private static final int MOST = 1000;

    private final RowsModel<EventRow> list;

    /// A list that has read nothing yet.
    public EventsModel(ServerSession session, Background background, InstantSource clock) {
        var source = new LiveReading.Source<List<EventRow>>(
                "list events",
                EventFilter.any(),
                (_, _) -> false,
                client -> client
                        .events()
                        .latest(EventFilter.any(), clock.instant().minus(KEPT), MOST_READ)
                        .stream()
                        .map(EventRow::new)
                        .toList(),
                (rows, event) -> EventRow.with(rows, event, MOST));
        list = new RowsModel<>(session, background, source);
    }

    /// Begins to follow the server.
    ///
    /// @return this
    public EventsModel start() {
        list.start();
        return this;
    }

    /// The list.
    public RowsModel<EventRow> list() {
        return list;
    }

    /// Ends it.
    @Override
    public void close() {
        list.close();
    }
}
