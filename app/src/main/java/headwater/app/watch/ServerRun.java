package headwater.app.watch;

import headwater.app.run.RunNews;
import headwater.app.servers.ServerSession;
import headwater.prefect.PrefectException;
import headwater.prefect.model.FlowRunId;
import java.util.function.Consumer;

/// A flow run on a server, followed by [RunWatch]. The session with the server stays open until this is closed.
public final class ServerRun implements RunSource {
    private final ServerSession session;
    private final ServerSession.Use use;
    private final FlowRunId id;

    /// A run of the server that a session is with.
    public ServerRun(ServerSession session, FlowRunId id) {
        this.session = session;
        this.use = session.use();
        this.id = id;
    }

    @Override
    public void follow(Consumer<RunNews> news, Consumer<FeedState> feedStates)
            throws PrefectException, InterruptedException {
        new RunWatch(session, id, news, feedStates).follow();
    }

    @Override
    public ServerSession server() {
        return session;
    }

    @Override
    public void close() {
        use.close();
    }
}
