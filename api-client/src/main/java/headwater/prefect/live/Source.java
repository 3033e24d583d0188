package headwater.prefect.live;

import headwater.prefect.PrefectException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one kind of feed does in its own way. Called on the feed's thread only.
interface Source<T> extends AutoCloseable {
    /// The last part of the path.
    String name();

    /// The message that says what to tell, for the connection that is about to be used.
    Map<String, ?> filter();

    /// Whether to ask for what happened before the connection.
    boolean backfill();

    /// The filter was sent: what happens from now on is told.
    void opened();

    /// The value in a message, null if there is none or it came before.
    @Nullable
    T value(Frame frame);

    /// What the server had of before the connection and did not tell then, asked of REST a while after it.
    List<T> late() throws PrefectException;

    /// Lets go of what was held to ask REST.
    @Override
    void close();
}
