package headwater.app.servers;

import headwater.app.engine.LocalPrefect;
import headwater.app.fx.Background;
import headwater.app.fx.Inbox;
import headwater.app.problem.Problem;
import headwater.app.problem.Problems;
import headwater.app.program.Progress;
import headwater.app.words.Words;
import headwater.prefect.Credentials;
import headwater.prefect.PrefectClient;
import headwater.prefect.ServerAddress;
import headwater.prefect.ServerCheck;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Which Prefect server the program is connected to.
public final class ServersModel implements AutoCloseable {
    private final Background background;
    private final LocalPrefect local;
    private final ReadOnlyObjectWrapper<Connection> connection =
            new ReadOnlyObjectWrapper<>(this, "connection", new Connection.None());
    private final Inbox<Progress> progress = Inbox.onFxThread(steps -> progressed(steps.getLast()));
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", null);
    private Background.@Nullable Task connecting;

    /// A model that is connected to nothing.
    public ServersModel(Background background, LocalPrefect local) {
        this.background = background;
        this.local = local;
    }

    /// Whether the program is connected, and to what.
    public ReadOnlyObjectProperty<Connection> connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    /// Why connecting failed last time; null if it did not.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The Prefect of this machine.
    public LocalPrefect local() {
        return local;
    }

    /// Starts the server of this machine, unless it runs, and connects to it.
    ///
    /// @param port where a new one is to listen; 0 for any free port
    public void startLocal(int port) {
        connect(Progress.of(ServersText.STARTING_LOCAL), () -> {
            var server = local.server(port, progress::add);
            var session = new ServerSession(new ServerAddress(server.api(), new Credentials.None()));
            return new Connection.Connected(session, session.client().server().version(), true);
        });
    }

    /// Connects to a server by what a person typed.
    ///
    /// @param user the user for basic auth, in place of the one in the address; empty for that one
    /// @param password what goes with the user
    public void connect(String address, String user, String password) {
        connect(Progress.of(ServersText.CONNECTING, address.replaceFirst("//.*@", "//")), () -> {
            var parsed = ServerAddress.parse(address);
            var session = new ServerSession(
                    user.isEmpty() ? parsed : parsed.withCredentials(new Credentials.Basic(user, password)));
            var check = session.client().server().check();
            var problem = Problems.of(check);
            return problem == null && check instanceof ServerCheck.Fine(var version)
                    ? new Connection.Connected(session, version, false)
                    : failed(session, problem);
        });
    }

    private static Connection failed(ServerSession session, @Nullable Problem problem) {
        session.close();
        return new Connection.Failed(
                problem == null
                        ? new Problem(Words.of(ServersText.UNUSABLE), Words.of(ServersText.UNUSABLE_CURE))
                        : problem);
    }

    private void connect(Progress first, Callable<Connection> work) {
        cancel();
        problem.set(null);
        // One that works stays until the new one does.
        var before = connection.get();
        if (!(before instanceof Connection.Connected)) {
            connection.set(new Connection.Connecting(first));
        }
        Consumer<Connection> done = outcome -> {
            connecting = null;
            if (outcome instanceof Connection.Failed(var why)) {
                problem.set(why);
            }
            if (outcome instanceof Connection.Failed && before instanceof Connection.Connected) {
                return;
            }
            connection.set(outcome);
            // What watches the server before has heard of the new one by now.
            if (before instanceof Connection.Connected replaced) {
                replaced.session().close();
            }
        };
        connecting = background.run(
                Words.of(first.step()), work, done, why -> done.accept(new Connection.Failed(Problems.of(why))));
    }

    private void progressed(Progress step) {
        if (connection.get() instanceof Connection.Connecting) {
            connection.set(new Connection.Connecting(step));
        }
    }

    /// Gives up connecting; does nothing at any other time.
    public void cancel() {
        if (connecting == null) {
            return;
        }
        connecting.cancel();
        connecting = null;
        if (!(connection.get() instanceof Connection.Connected)) {
            connection.set(new Connection.None());
        }
    }

    /// Gives up connecting, and ends the session with the server.
    @Override
    public void close() {
        cancel();
        var session = session();
        connection.set(new Connection.None());
        if (session != null) {
            session.close();
        }
    }

    /// The session while connected, else null.
    public @Nullable ServerSession session() {
        return connection.get() instanceof Connection.Connected connected ? connected.session() : null;
    }

    /// The client while connected, else null.
    public @Nullable PrefectClient client() {
        var session = session();
        return session == null ? null : session.client();
    }
}
