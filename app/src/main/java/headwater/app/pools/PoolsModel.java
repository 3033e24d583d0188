package headwater.app.pools;

import headwater.app.fx.Background;
import headwater.app.lists.RowsModel;
import headwater.app.servers.LiveReading;
import headwater.app.servers.ServerSession;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.model.WorkQueue;
import java.util.List;

/// The work pools of a server, kept up to date. For the JavaFX thread.
public final class PoolsModel implements AutoCloseable {
    private static final EventFilter CHANGES = EventFilter.any()
            .withPrefixes(List.of("prefect.work-pool.", "prefect.work-queue.", "prefect.worker.", "prefect.flow-run."));

    private final RowsModel<PoolRow> list;

    /// A list that has read nothing yet.
    public PoolsModel(ServerSession session, Background background) {
        // A run takes and frees slots.
        var source = new LiveReading.Source<List<PoolRow>>(
                "list work pools",
                CHANGES,
                (_, event) -> !event.name().startsWith("prefect.flow-run.")
                        || (event.stateChange() != null && event.relatedId("work-pool") != null),
                client -> new PoolsReader(client).read());
        list = new RowsModel<>(session, background, source);
    }

    /// Begins to follow the server.
    ///
    /// @return this
    public PoolsModel start() {
        list.start();
        return this;
    }

    /// The list.
    public RowsModel<PoolRow> list() {
        return list;
    }

    /// Pauses a work pool, or goes on with it.
    public void setPaused(PoolRow row, boolean paused) {
        list.perform(
                (paused ? "pause " : "resume ") + row.key(),
                client -> client.workPools().setPaused(row.key(), paused));
    }

    /// Pauses a work queue, or goes on with it.
    public void setPaused(WorkQueue queue, boolean paused) {
        list.perform(
                (paused ? "pause " : "resume ") + queue.name(),
                client -> client.workPools().setQueuePaused(queue.id(), paused));
    }

    /// Ends it.
    @Override
    public void close() {
        list.close();
    }
}
