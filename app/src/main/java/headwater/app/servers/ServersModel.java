package headwater.app.servers;

import headwater.app.engine.LocalPrefect;
import headwater.app.fx.Background;
import headwater.app.fx.Inbox;
import headwater.app.problem.Problem;
import headwater.app.problem.Problems;
import headwater.app.program.Progress;
import headwater.app.words.Words;
import headwater.prefect.ClientSettings;
import headwater.prefect.Credentials;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.Profiles;
import headwater.prefect.ServerAddress;
import headwater.prefect.ServerCheck;
import headwater.prefect.Timeouts;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import org.jspecify.annotations.Nullable;

/// Which Prefect server the program is connected to.
public final class ServersModel implements AutoCloseable {
    private final Background background;
    private final LocalPrefect local;
    private final ReadOnlyObjectWrapper<Connection> connection =
            new ReadOnlyObjectWrapper<>(this, "connection", new Connection.None());
    private final Inbox<Progress> progress = Inbox.onFxThread(steps -> progressed(steps.getLast()));
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", null);
    private final Sessions sessions;
    private final ReadOnlyServers readOnly;
    private final ObservableMap<String, ServerColour> colours = FXCollections.observableHashMap();
    private final ObjectBinding<ServerColour> colour =
            Bindings.createObjectBinding(this::colourNow, connection, colours);
    private final ClientSettings settings;
    private final ObservableList<Profiles.Profile> configured = FXCollections.observableArrayList();
    private final ObservableList<Profiles.Profile> shownConfigured =
            FXCollections.unmodifiableObservableList(configured);
    private Background.@Nullable Task connecting;

    /// Opens sessions.
    @FunctionalInterface
    interface Sessions {
        ServerSession open(ServerAddress address, ClientSettings settings) throws PrefectException;
    }

    /// A server to connect to.
    private record Target(ServerAddress address, ClientSettings settings) {}

    /// The session of an attempt to connect, which ends with the attempt also where it is opened later.
    private static final class Attempt {
        // Both guarded by this.
        private @Nullable ServerSession session;
        private boolean isGivenUp;

        synchronized ServerSession opens(ServerSession opened) {
            session = opened;
            if (isGivenUp) {
                opened.close();
            }
            return opened;
        }

        synchronized void giveUp() {
            isGivenUp = true;
            if (session != null) {
                session.close();
            }
        }
    }

    /// A model that is connected to nothing.
    ///
    /// @param environment the variables of the program, for proxies and the like
    public ServersModel(Background background, LocalPrefect local, Map<String, String> environment) {
        this(background, local, environment, new ReadOnlyServers());
    }

    private ServersModel(
            Background background, LocalPrefect local, Map<String, String> environment, ReadOnlyServers readOnly) {
        this(
                background,
                local,
                environment,
                readOnly,
                (address, settings) ->
                        new ServerSession(new PrefectClient(address, Timeouts.USUAL, settings), readOnly));
    }

    ServersModel(
            Background background,
            LocalPrefect local,
            Map<String, String> environment,
            ReadOnlyServers readOnly,
            Sessions sessions) {
        this.readOnly = readOnly;
        this.background = background;
        this.local = local;
        this.settings = ClientSettings.of(environment);
        this.sessions = sessions;
    }

    /// Reads which servers the person has configured for Prefect's own tools.
    ///
    /// @param environment where the settings are looked for first
    public void readConfigured(Map<String, String> environment) {
        background.run(
                "read Prefect's profiles",
                () -> Profiles.configured(environment),
                configured::setAll,
                why -> problem.set(Problems.of(why)));
    }

    /// The servers that the person has configured for Prefect's own tools; those that they would take come first.
    public ObservableList<Profiles.Profile> configured() {
        return shownConfigured;
    }

    /// Whether the program is connected, and to what.
    public ReadOnlyObjectProperty<Connection> connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    /// Why connecting failed last time; null if it did not.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The servers on which nothing is changed.
    public ReadOnlyServers readOnly() {
        return readOnly;
    }

    /// The colours that a person gave to servers, by host and port.
    public ObservableMap<String, ServerColour> colours() {
        return colours;
    }

    /// The colour of the connected server.
    public ObservableValue<ServerColour> colour() {
        return colour;
    }

    private ServerColour colourNow() {
        var session = session();
        return session == null ? ServerColour.NONE : colourOf(session.address().hostAndPort());
    }

    /// The colour of a server, by its host and port.
    public ServerColour colourOf(String server) {
        return colours.getOrDefault(server, ServerColour.NONE);
    }

    /// Marks the connected server as read-only, or takes its mark away.
    public void toggleReadOnly() {
        var session = session();
        if (session != null) {
            readOnly.toggle(session.address().hostAndPort());
        }
    }

    /// The Prefect of this machine.
    public LocalPrefect local() {
        return local;
    }

    /// Starts the server of this machine, unless it runs, and connects to it.
    ///
    /// @param port where a new one is to listen; 0 for any free port
    public void startLocal(int port) {
        connect(Progress.of(ServersText.STARTING_LOCAL), true, () -> {
            var server = local.server(port, progress::add);
            return new Target(new ServerAddress(server.api(), new Credentials.None()), ClientSettings.USUAL);
        });
    }

    /// Connects to a server by what a person typed.
    ///
    /// @param user the user for basic auth, in place of the one in the address; empty for that one
    /// @param password what goes with the user; without a user, an API key
    public void connect(String address, String user, String password) {
        connect(Progress.of(ServersText.CONNECTING, address.replaceFirst("//.*@", "//")), false, () -> {
            var parsed = ServerAddress.parse(address);
            if (user.isEmpty() && password.isEmpty()) {
                return new Target(parsed, settings);
            }
            var credentials = user.isEmpty() ? new Credentials.Token(password) : new Credentials.Basic(user, password);
            return new Target(parsed.withCredentials(credentials), settings);
        });
    }

    /// Connects to a server that the person has configured.
    public void connect(Profiles.Profile profile) {
        var first = Progress.of(ServersText.CONNECTING, profile.name());
        connect(first, false, () -> new Target(profile.address(), profile.settings()));
    }

    /// Connects to the server of a link, as the person has configured it. One that they have not configured gets
    /// none of their keys and headers: a link may come from anyone.
    public void connect(RunLink link) {
        configured.stream()
                .filter(profile -> link.isOf(profile.address()))
                .findFirst()
                .ifPresentOrElse(
                        this::connect,
                        () -> connect(
                                Progress.of(ServersText.CONNECTING, link.pages()),
                                false,
                                () -> new Target(ServerAddress.parse(link.address()), settings.withoutHeaders())));
    }

    private void connect(Progress first, boolean isLocal, Callable<Target> target) {
        cancel();
        problem.set(null);
        // One that works stays until the new one does.
        var before = connection.get();
        if (!(before instanceof Connection.Connected)) {
            connection.set(new Connection.Connecting(first));
        }
        var attempt = new Attempt();
        var task = background.run(
                Words.of(first.step()),
                () -> checked(attempt.opens(session(target.call())), isLocal),
                outcome -> connected(before, attempt, outcome),
                why -> connected(before, attempt, new Connection.Failed(Problems.of(why))));
        connecting = () -> {
            task.cancel();
            attempt.giveUp();
        };
    }

    private ServerSession session(Target target) throws PrefectException {
        return sessions.open(target.address(), target.settings());
    }

    private static Connection checked(ServerSession session, boolean isLocal) {
        return switch (session.client().server().check()) {
            case ServerCheck.Fine(var version) -> new Connection.Connected(session, version, isLocal);
            case ServerCheck.Unusable why -> new Connection.Failed(Problems.of(why));
        };
    }

    private void connected(Connection before, Attempt attempt, Connection outcome) {
        connecting = null;
        if (outcome instanceof Connection.Failed(var why)) {
            problem.set(why);
            attempt.giveUp();
            if (before instanceof Connection.Connected) {
                return;
            }
        }
        connection.set(outcome);
        // Open pages and runs have their own use of it, and go on.
        if (before instanceof Connection.Connected replaced) {
            replaced.session().close();
        }
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

    /// Gives up connecting, and ends the use of the session that is connected.
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
