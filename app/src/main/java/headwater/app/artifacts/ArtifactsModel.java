package headwater.app.artifacts;

import headwater.app.fx.Background;
import headwater.app.lists.RowsModel;
import headwater.app.servers.LiveReading;
import headwater.app.servers.ServerSession;
import headwater.prefect.filter.EventFilter;
import java.util.List;

/// The latest artifacts of a server, from the latest 200 versions, kept up to date. For the JavaFX thread.
public final class ArtifactsModel implements AutoCloseable {
    private static final EventFilter CHANGES = EventFilter.any().withPrefixes(List.of("prefect.artifact."));

    private final RowsModel<ArtifactRow> list;

    /// A list that has read nothing yet.
    public ArtifactsModel(ServerSession session, Background background) {
        var source = new LiveReading.Source<List<ArtifactRow>>(
                "list artifacts",
                CHANGES,
                (_, _) -> true,
                client -> ArtifactRow.of(client.artifacts().page(0).items()));
        list = new RowsModel<>(session, background, source);
    }

    /// Begins to follow the server.
    ///
    /// @return this
    public ArtifactsModel start() {
        list.start();
        return this;
    }

    /// The list.
    public RowsModel<ArtifactRow> list() {
        return list;
    }

    /// Ends it.
    @Override
    public void close() {
        list.close();
    }
}
