package headwater.app.servers;

import headwater.app.problem.ReadOnlyServerException;
import headwater.prefect.PrefectClient;
import headwater.prefect.ServerAddress;
import headwater.prefect.live.EventFeed;
import headwater.prefect.live.LogFeed;
import javafx.beans.value.ObservableValue;

/// What the program holds of one server while it is connected: one client, one feed of events, one feed of log
/// lines. Whatever watches something on the server subscribes to these feeds; the session's client counts every
/// request and every connection. There can be several sessions at a time, of one server too.
///
/// Each page, run or list that works with a session holds a [Use] of it: the session ends with the last one, so that
/// what is open goes on when the program connects to another server. Any thread may use a session.
public final class ServerSession implements AutoCloseable {
    private final PrefectClient client;
    private final EventFeed events;
    private final LogFeed logs;
    private final ReadOnlyServers readOnly;
    // Guarded by this.
    private int users;
    private final Use own = new Use();

    /// One user's hold on the session. Any thread may close it; closing twice does nothing.
    public final class Use implements AutoCloseable {
        // Guarded by the session.
        private boolean isOver;

        private Use() {
            users++;
        }

        @Override
        public void close() {
            if (isLast()) {
                end();
            }
        }

        private boolean isLast() {
            synchronized (ServerSession.this) {
                users -= isOver ? 0 : 1;
                boolean last = !isOver && users == 0;
                isOver = true;
                return last;
            }
        }
    }

    /// A session that uses this client and closes it at its end.
    public ServerSession(PrefectClient client) {
        this(client, new ReadOnlyServers());
    }

    /// A session that uses this client and closes it at its end.
    ///
    /// @param readOnly the servers on which nothing is changed
    public ServerSession(PrefectClient client, ReadOnlyServers readOnly) {
        this.client = client;
        this.readOnly = readOnly;
        events = new EventFeed(client);
        logs = new LogFeed(client);
    }

    /// Where the server is.
    public ServerAddress address() {
        return client.address();
    }

    /// Calls of the server's REST API.
    public PrefectClient client() {
        return client;
    }

    /// Calls that change something on the server.
    ///
    /// @throws ReadOnlyServerException if a person has marked it as read-only
    public PrefectClient forChanges() throws ReadOnlyServerException {
        var server = address().key();
        if (readOnly.contains(server)) {
            throw new ReadOnlyServerException(server);
        }
        return client;
    }

    /// Whether a person has marked the server as read-only. For the JavaFX thread.
    public ObservableValue<Boolean> readOnly() {
        return readOnly.serversProperty()
                .map(marked -> marked.contains(address().key()));
    }

    /// The server's live events.
    public EventFeed events() {
        return events;
    }

    /// The server's live log lines.
    public LogFeed logs() {
        return logs;
    }

    /// Keeps the session open for one more user.
    ///
    /// @throws IllegalStateException if it has ended
    public synchronized Use use() {
        if (users == 0) {
            throw new IllegalStateException("the session has ended");
        }
        return new Use();
    }

    /// Whether somebody uses it still.
    public synchronized boolean isOpen() {
        return users > 0;
    }

    /// Ends the use of the one who made it.
    @Override
    public void close() {
        own.close();
    }

    // The feeds with all subscriptions, then the client.
    private void end() {
        events.close();
        logs.close();
        client.close();
    }
}
