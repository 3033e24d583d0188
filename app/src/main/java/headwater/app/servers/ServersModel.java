package headwater.app.servers;

import headwater.app.engine.LocalPrefect;
import headwater.app.fx.Background;
import headwater.app.fx.Inbox;
import headwater.app.log.Secrets;
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
import java.util.List;
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

/// The Prefect servers that the program is connected to. One of them is the current one: what has no server of its own,
/// such as the start of a run, goes there. For the JavaFX thread.
public final class ServersModel implements AutoCloseable {
    private final Background background;
    private final LocalPrefect local;
    private final ReadOnlyObjectWrapper<Connection> connection =
            new ReadOnlyObjectWrapper<>(this, "connection", new Connection.None());
    private final ObservableList<Connection.Connected> connected = FXCollections.observableArrayList();
    private final ObservableList<Connection.Connected> shownConnected =
            FXCollections.unmodifiableObservableList(connected);
    private final ReadOnlyObjectWrapper<@Nullable Progress> progress =
            new ReadOnlyObjectWrapper<>(this, "progress", null);
    private final Inbox<Progress> steps = Inbox.onFxThread(news -> progressed(news.getLast()));
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", null);
    private final Sessions sessions;
    private final ReadOnlyServers readOnly;
    private final ObservableMap<String, ServerColour> colours = FXCollections.observableHashMap();
    private final ObjectBinding<ServerColour> colour =
            Bindings.createObjectBinding(this::colourNow, connection, colours);
    private final ClientSettings settings;
    private final ConfiguredServers configured = new ConfiguredServers();
    private final RememberedServers remembered = new RememberedServers();
    private Background.@Nullable Task connecting;

    /// Opens sessions.
    @FunctionalInterface
    interface Sessions {
        ServerSession open(ServerAddress address, ClientSettings settings) throws PrefectException;
    }

    /// A server to connect to.
    ///
    /// @param name what a person calls it
    private record Target(String name, ServerAddress address, ClientSettings settings) {
        Target(ServerAddress address, ClientSettings settings) {
            this(address.hostAndPort(), address, settings);
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

    /// Reads which servers the person has configured for Prefect's own tools, and connects to those of them that are
    /// remembered, one after the other.
    ///
    /// @param environment where the settings are looked for first
    public void readConfigured(Map<String, String> environment) {
        background.run(
                "read Prefect's profiles",
                () -> Profiles.configured(environment),
                this::configured,
                why -> problem.set(Problems.of(why)));
    }

    private void configured(Profiles.Configured read) {
        configured.set(read);
        configured.currentProblem().ifPresent(problem::set);
        remembered.findIn(read.servers());
        connectNext();
    }

    // Why an earlier one failed stays in sight.
    private void connectNext() {
        var next = connecting == null ? remembered.next() : null;
        if (next != null) {
            begin(next);
        }
    }

    /// The servers to connect to when the program starts.
    public RememberedServers remembered() {
        return remembered;
    }

    /// The servers that the person has configured for Prefect's own tools; those that they would take come first.
    public ObservableList<Profiles.Profile> configured() {
        return configured.servers();
    }

    /// The settings that should name a server and do not, each with what to do; their values are not shown.
    public ObservableList<Problem> wrongSettings() {
        return configured.wrongSettings();
    }

    /// The servers that the program is connected to, in the order in which it was.
    public ObservableList<Connection.Connected> connected() {
        return shownConnected;
    }

    /// Whether the program is connected, and what the current server is.
    public ReadOnlyObjectProperty<Connection> connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    /// What is done to connect; null while nothing is.
    public ReadOnlyObjectProperty<@Nullable Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Lets the keys and headers of the servers be hidden in texts: of those that are configured, and of those that the
    /// program is or will be connected to.
    public void hideKeys(Secrets secrets) {
        settings.headers().values().forEach(secrets::hide);
        configured.hideKeys(secrets);
        connected.subscribe(() -> connected.forEach(
                each -> each.session().address().credentials().secrets().forEach(secrets::hide)));
    }

    /// Makes the server of a session the current one, if the program is connected to it.
    public void choose(ServerSession session) {
        connected.stream().filter(each -> each.isTo(session)).findFirst().ifPresent(connection::set);
    }

    /// Ends a connection, and forgets it. Another server becomes the current one if this one was.
    public void disconnect(Connection.Connected ended) {
        remembered.forget(ended.session());
        end(ended);
    }

    private void end(Connection.Connected ended) {
        if (connected.remove(ended)) {
            if (connection.get().equals(ended)) {
                connection.set(connected.isEmpty() ? new Connection.None() : connected.getLast());
            }
            ended.session().close();
        }
    }

    /// Why connecting failed last time; null if it did not, and while it is tried again.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The servers on which nothing is changed.
    public ReadOnlyServers readOnly() {
        return readOnly;
    }

    /// The colours that a person gave to servers, by [ServerAddress#key()].
    public ObservableMap<String, ServerColour> colours() {
        return colours;
    }

    /// The colour of the current server.
    public ObservableValue<ServerColour> colour() {
        return colour;
    }

    private ServerColour colourNow() {
        var session = session();
        return session == null ? ServerColour.NONE : colourOf(session.address().key());
    }

    /// The colour of a server, by its [ServerAddress#key()].
    public ServerColour colourOf(String server) {
        return colours.getOrDefault(server, ServerColour.NONE);
    }

    /// Marks the current server as read-only, or takes its mark away.
    public void toggleReadOnly() {
        var session = session();
        if (session != null) {
            readOnly.toggle(session.address().key());
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
            var server = local.server(port, steps::add);
            return new Target(
                    Words.of(ServersText.THIS_MACHINE),
                    new ServerAddress(server.api(), new Credentials.None()),
                    ClientSettings.USUAL);
        });
    }

    /// Connects to a server by what a person typed.
    ///
    /// @param user the user for basic auth, in place of the one in the address; empty for that one
    /// @param password what goes with the user; without a user, an API key
    public void connect(String address, String user, String password) {
        connect(Progress.of(ServersText.CONNECTING, withoutUser(address)), false, () -> {
            var parsed = ServerAddress.parse(address);
            if (user.isEmpty() && password.isEmpty()) {
                return new Target(parsed, settings);
            }
            var credentials = user.isEmpty() ? new Credentials.Token(password) : new Credentials.Basic(user, password);
            return new Target(parsed.withCredentials(credentials), settings);
        });
    }

    // What is typed need not begin with the scheme.
    private static String withoutUser(String address) {
        return address.replaceFirst("^(\\w+://)?.*@", "$1");
    }

    /// Connects to a server that the person has configured.
    public void connect(Profiles.Profile profile) {
        makeRoom();
        begin(profile);
    }

    private void begin(Profiles.Profile profile) {
        var first = Progress.of(ServersText.CONNECTING, profile.name());
        begin(first, false, () -> new Target(profile.name(), profile.address(), profile.settings()));
    }

    /// Connects to the server of a link, as the person has configured it, or without their keys and headers.
    public void connect(RunLink link) {
        link.profile(configured.servers())
                .ifPresentOrElse(
                        this::connect,
                        () -> connect(
                                Progress.of(ServersText.CONNECTING, link.pages()),
                                false,
                                () -> new Target(ServerAddress.parse(link.address()), settings.withoutHeaders())));
    }

    private void connect(Progress first, boolean isLocal, Callable<Target> target) {
        makeRoom();
        begin(first, isLocal, target);
    }

    // What the person asks for comes before what is remembered.
    private void makeRoom() {
        if (connecting != null) {
            remembered.putBack();
        }
        giveUp();
        problem.set(null);
    }

    private void begin(Progress first, boolean isLocal, Callable<Target> target) {
        progress.set(first);
        if (connected.isEmpty()) {
            connection.set(new Connection.Connecting());
        }
        var attempt = new ConnectAttempt();
        var task = background.run(
                Words.of(first.step()),
                () -> checked(target.call(), attempt, isLocal),
                outcome -> ended(attempt, outcome),
                why -> ended(attempt, new Connection.Failed(Problems.of(why))));
        connecting = () -> {
            task.cancel();
            attempt.giveUp();
        };
    }

    private Connection checked(Target target, ConnectAttempt attempt, boolean isLocal) throws PrefectException {
        var session = attempt.opens(sessions.open(target.address(), target.settings()));
        return switch (session.client().server().check()) {
            case ServerCheck.Fine(var version) -> new Connection.Connected(target.name(), session, version, isLocal);
            case ServerCheck.Unusable why -> new Connection.Failed(Problems.of(why));
        };
    }

    private void ended(ConnectAttempt attempt, Connection outcome) {
        connecting = null;
        progress.set(null);
        if (outcome instanceof Connection.Failed(var why)) {
            attempt.giveUp();
            if (connected.isEmpty()) {
                connection.set(outcome);
            }
            problem.set(why);
        } else if (outcome instanceof Connection.Connected now) {
            add(now);
        }
        connectNext();
    }

    // What is open of a connection that is replaced has its own use of it, and goes on.
    private void add(Connection.Connected now) {
        var replaced = connected.stream()
                .filter(before -> before.isReplacedBy(now))
                .findFirst()
                .orElse(null);
        if (replaced == null) {
            connected.add(now);
        } else {
            connected.set(connected.indexOf(replaced), now);
        }
        connection.set(now);
        remembered.add(now.session());
        if (replaced != null) {
            replaced.session().close();
        }
    }

    private void progressed(Progress step) {
        if (connecting != null) {
            progress.set(step);
        }
    }

    /// Gives up connecting, also to what is remembered; does nothing at any other time.
    public void cancel() {
        remembered.giveUp();
        giveUp();
    }

    private void giveUp() {
        if (connecting == null) {
            return;
        }
        connecting.cancel();
        connecting = null;
        progress.set(null);
        if (connected.isEmpty()) {
            connection.set(new Connection.None());
        }
    }

    /// Gives up connecting, and ends all connections.
    @Override
    public void close() {
        cancel();
        List.copyOf(connected).forEach(this::end);
        connection.set(new Connection.None());
    }

    /// The session with the current server; null without one.
    public @Nullable ServerSession session() {
        return connection.get() instanceof Connection.Connected connected ? connected.session() : null;
    }

    /// The client of the current server; null without one.
    public @Nullable PrefectClient client() {
        var session = session();
        return session == null ? null : session.client();
    }
}
