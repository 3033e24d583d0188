package headwater.app.watch;

import headwater.app.run.RunNews;
import headwater.app.servers.ServerSession;
import headwater.prefect.PrefectException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Where the news of one flow run come from: a server or a recording. All sources give the same news, so what
/// shows a run does not need to know which one it is.
public interface RunSource extends AutoCloseable {
    /// Passes on all that is known of the run and all that is new, until there will be nothing more. Blocks;
    /// interrupt it to stop.
    ///
    /// @param news receives each piece of news, on the thread of this call
    /// @param feedStates receives whether the news are up to date, on the same thread
    /// @throws PrefectException if there is no such run, or the server requires other credentials
    void follow(Consumer<RunNews> news, Consumer<FeedState> feedStates) throws PrefectException, InterruptedException;

    /// Where the run is; null for a recording, with which nothing can be done.
    @Nullable
    ServerSession server();

    /// Ends the use of what it reads from. Closing twice does nothing.
    @Override
    void close();
}
