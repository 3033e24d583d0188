package headwater.app.limits;

import headwater.app.fx.Background;
import headwater.app.lists.RowsModel;
import headwater.app.servers.LiveReading;
import headwater.app.servers.ServerSession;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.model.Event;
import java.util.List;

/// The concurrency limits of a server, kept up to date. For the JavaFX thread.
public final class LimitsModel implements AutoCloseable {
    private static final EventFilter CHANGES = EventFilter.any()
            .withPrefixes(List.of("prefect.concurrency-limit.", "prefect.flow-run.", "prefect.task-run."));

    private final RowsModel<LimitRow> list;

    /// A list that has read nothing yet.
    public LimitsModel(ServerSession session, Background background) {
        var source = new LiveReading.Source<List<LimitRow>>(
                "list concurrency limits", CHANGES, LimitsModel::concerns, client -> new LimitsReader(client).read());
        list = new RowsModel<>(session, background, source);
    }

    // Runs take and free slots of their deployment, whose limit may be new: of that there is no event. A task run does
    // where a tag of it has a limit.
    private static boolean concerns(List<LimitRow> known, Event event) {
        if (event.name().startsWith("prefect.concurrency-limit.")) {
            return true;
        }
        if (event.stateChange() == null) {
            return false;
        }
        return event.name().startsWith("prefect.flow-run.")
                ? event.relatedId("deployment") != null
                : event.resourceIds()
                        .anyMatch(id -> known.stream()
                                .anyMatch(row ->
                                        row.kind() == LimitRow.Kind.TAG && id.equals("prefect.tag." + row.name())));
    }

    /// Begins to follow the server.
    ///
    /// @return this
    public LimitsModel start() {
        list.start();
        return this;
    }

    /// The list.
    public RowsModel<LimitRow> list() {
        return list;
    }

    /// Ends it.
    @Override
    public void close() {
        list.close();
    }
}
