package headwater.app.servers;

import headwater.prefect.PrefectClient;
import headwater.prefect.ServerAddress;
import headwater.prefect.live.EventFeed;
import headwater.prefect.live.LogFeed;

/// What the program holds of one server while it is connected: one client, one feed of events, one feed of log
/// lines. Whatever watches something on the server subscribes to these feeds; the session's client counts every
/// request and every connection. There can be several sessions at a time. Any thread may use a session.
public final class ServerSession implements AutoCloseable {
    private final PrefectClient client;
    private final EventFeed events;
    private final LogFeed logs;

    /// A session with this server. Nothing is sent yet.
    public ServerSession(ServerAddress address) {
        this(new PrefectClient(address));
    }

    /// A session that uses this client and closes it at its end.
    public ServerSession(PrefectClient client) {
        this.client = client;
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

    /// The server's live events.
    public EventFeed events() {
        return events;
    }

    /// The server's live log lines.
    public LogFeed logs() {
        return logs;
    }

    /// Ends the feeds with all subscriptions and closes the client.
    @Override
    public void close() {
        events.close();
        logs.close();
        client.close();
    }
}
