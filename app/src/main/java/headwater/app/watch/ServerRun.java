package headwater.app.watch;

import headwater.app.run.RunNews;
import headwater.app.servers.ServerSession;
import headwater.prefect.PrefectException;
import headwater.prefect.StateRequest;
import headwater.prefect.model.Answer;
import headwater.prefect.model.FlowRunId;
import java.util.function.Consumer;

/// A flow run on a server, followed by [RunWatch].
///
/// @param session the session with the server
/// @param id the flow run
public record ServerRun(ServerSession session, FlowRunId id) implements RunSource {
    @Override
    public void follow(Consumer<RunNews> news, Consumer<FeedState> feedStates)
            throws PrefectException, InterruptedException {
        new RunWatch(session, id, news, feedStates).follow();
    }

    @Override
    public Answer cancel() throws PrefectException {
        return session.client().flowRuns().setState(id, StateRequest.cancel());
    }
}
