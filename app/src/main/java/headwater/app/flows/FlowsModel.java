package headwater.app.flows;

import headwater.app.fx.Background;
import headwater.app.lists.RecentRuns;
import headwater.app.lists.RowsModel;
import headwater.app.servers.LiveReading;
import headwater.app.servers.ServerSession;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.filter.FlowRunFilter;
import headwater.prefect.model.Event;
import headwater.prefect.model.Flow;
import headwater.prefect.model.FlowId;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The flows that a server knows with their last runs, kept up to date. For the JavaFX thread.
public final class FlowsModel implements AutoCloseable {
    private static final String FLOW = "prefect.flow.";
    private static final EventFilter CHANGES = EventFilter.any().withPrefixes(List.of(FLOW, "prefect.deployment."));

    private final RowsModel<FlowRow> list;
    private final RecentRuns<FlowId> recent;

    /// A list that has read nothing yet.
    public FlowsModel(ServerSession session, Background background, InstantSource clock) {
        list = new RowsModel<>(
                session, background, new LiveReading.Source<>("list flows", CHANGES, (_, _) -> true, FlowsModel::read));
        recent = new RecentRuns<>(
                session, background, clock, id -> FlowRunFilter.any().ofFlows(List.of(id)), FlowsModel::flow);
        list.restingProperty().subscribe(recent::setResting);
    }

    private static List<FlowRow> read(PrefectClient client) throws PrefectException {
        var flows = client.flows().all();
        var counts =
                client.flows().deploymentCounts(flows.stream().map(Flow::id).toList());
        return flows.stream()
                .map(flow -> new FlowRow(flow, counts.getOrDefault(flow.id(), 0)))
                .toList();
    }

    private static @Nullable FlowId flow(Event event) {
        var id = event.relatedId("flow");
        return id == null || !id.startsWith(FLOW) ? null : FlowId.of(id.substring(FLOW.length()));
    }

    /// Begins to follow the server.
    ///
    /// @return this
    public FlowsModel start() {
        list.start();
        recent.start();
        return this;
    }

    /// The list.
    public RowsModel<FlowRow> list() {
        return list;
    }

    /// The last runs of those that are looked at.
    public RecentRuns<FlowId> recent() {
        return recent;
    }

    /// Ends it.
    @Override
    public void close() {
        list.close();
        recent.close();
    }
}
