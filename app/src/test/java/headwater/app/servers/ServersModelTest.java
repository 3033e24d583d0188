package headwater.app.servers;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import headwater.app.engine.LocalPrefect;
import headwater.app.fx.Pieces;
import headwater.app.log.Secrets;
import headwater.app.problem.Problem;
import headwater.app.problem.ReadOnlyServerException;
import headwater.app.program.Folders;
import headwater.app.run.Recordings;
import headwater.app.run.RunNews;
import headwater.app.watch.FeedState;
import headwater.app.watch.PretendPrefect;
import headwater.app.watch.ServerRun;
import headwater.app.words.Words;
import headwater.prefect.ClientSettings;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.Profiles;
import headwater.prefect.ServerAddress;
import headwater.prefect.Timeouts;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.live.FeedMessage;
import headwater.prefect.model.Event;
import headwater.prefect.model.FlowRunId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersModelTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path place;

    @AutoClose
    private final PretendPrefect one = new PretendPrefect();

    @AutoClose
    private final PretendPrefect other = new PretendPrefect();

    private final Pieces pieces = new Pieces();
    private final ReadOnlyServers readOnly = new ReadOnlyServers();

    private final List<ServerSession> sessions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private LocalPrefect local;

    @SuppressWarnings("NullAway.Init")
    private ServersModel model;

    @BeforeEach
    void makeModel() {
        var folders = new Folders(place, place, place, place);
        local = new LocalPrefect(folders, Map.of());
        model = new ServersModel(pieces, local, Map.of(), readOnly, this::session);
    }

    @Test
    void endsTheSessionThatANewOneWithTheSameServerReplaces() {
        connect(one);
        var session = requireNonNull(model.session());
        var received = new CopyOnWriteArrayList<FeedMessage<Event>>();
        session.events().subscribe(EventFilter.any(), received::add);
        await().until(() -> one.openFeeds() == 1);
        connect(one);

        assertThat(model.session()).isNotNull().isNotSameAs(session);
        assertThat(model.connected()).hasSize(1);
        await().until(() -> one.openFeeds() == 0);
    }

    @Test
    void staysConnectedToOneServerWhenItConnectsToAnother() {
        connect(one);
        var first = requireNonNull(model.session());
        connect(other);

        assertThat(model.connected())
                .extracting(Connection.Connected::name)
                .containsExactly(
                        first.address().key(), other.session().address().key());
        assertThat(first.isOpen()).isTrue();
        assertThat(model.session()).as("the newest is the current one").isNotSameAs(first);
        model.choose(first);
        assertThat(model.session()).isSameAs(first);
        model.disconnect(model.connected().getFirst());
        assertThat(first.isOpen()).isFalse();
        assertThat(requireNonNull(model.session()).address())
                .isEqualTo(other.session().address());
        model.disconnect(model.connected().getFirst());
        assertThat(model.connectionProperty().get()).isEqualTo(new Connection.None());
    }

    @Test
    void staysConnectedWhenConnectingToAnotherServerIsGivenUp() {
        connect(one);
        var first = model.session();
        model.connect(address(other), "", "");
        assertThat(model.progressProperty().get()).isNotNull();
        model.cancel();
        pieces.finishAll();

        assertThat(model.progressProperty().get()).isNull();
        assertThat(model.session()).isSameAs(first);
        assertThat(model.connected()).hasSize(1);
    }

    @Test
    void saysThatAKeyCannotBeSentWithoutTellingIt() {
        model = new ServersModel(
                pieces,
                local,
                Map.of(),
                readOnly,
                (address, settings) ->
                        new ServerSession(new PrefectClient(address, Timeouts.USUAL, settings), readOnly));
        model.connect(address(one), "", "pnu_\u200bs3cret");
        pieces.finishAll();

        assertThat(requireNonNull(model.problemProperty().get()).line())
                .contains("The API key", "cannot be sent", "Enter it again")
                .doesNotContain("s3cret", "pnu", "Exception");
    }

    @Test
    void sendsHeadersToAServerThatIsTypedButNotToTheServerOfALink() {
        var used = new ArrayList<ClientSettings>();
        var headers = Map.of("PREFECT_CLIENT_CUSTOM_HEADERS", "{\"X-Key\": \"s3cret\"}");
        model = new ServersModel(pieces, local, headers, readOnly, (address, settings) -> {
            used.add(settings);
            return session(address, settings);
        });
        connect(one);
        var run = FlowRunId.of("0a1b2c3d-0000-4000-8000-000000000001");
        model.connect(RunLink.to(other.session().address(), run));
        pieces.finishAll();
        assertThat(used).extracting(settings -> settings.headers().keySet()).containsExactly(Set.of("X-Key"), Set.of());
        assertThat(model.connectionProperty().get()).isInstanceOf(Connection.Connected.class);
    }

    @Test
    void allowsNoChangesOnAServerThatIsMarkedAsReadOnly() throws Exception {
        connect(one);
        var session = requireNonNull(model.session());
        assertThat(session.forChanges()).isSameAs(session.client());
        model.toggleReadOnly();

        assertThat(session.readOnly().getValue()).isTrue();
        assertThatThrownBy(session::forChanges).isInstanceOf(ReadOnlyServerException.class);
        connect(other);
        assertThat(requireNonNull(model.session()).readOnly().getValue()).isFalse();
        readOnly.toggle(session.address().key());
        assertThat(session.forChanges()).isSameAs(session.client());
    }

    @Test
    void hasTheColourOfTheServerThatItIsConnectedTo() {
        var colour = model.colour();
        assertThat(colour.getValue()).isEqualTo(ServerColour.NONE);
        connect(one);
        model.colours().put(requireNonNull(model.session()).address().key(), ServerColour.TEAL);
        assertThat(colour.getValue()).isEqualTo(ServerColour.TEAL);
        connect(other);
        assertThat(colour.getValue()).isEqualTo(ServerColour.NONE);
    }

    @Test
    void keepsItsSessionWhenAnotherServerCannotBeUsed() {
        connect(one);
        var session = model.session();
        model.connect("ftp://nowhere", "", "");
        pieces.finishAll();

        assertThat(model.session()).isSameAs(session);
        assertThat(model.problemProperty().get()).isNotNull();
    }

    @Test
    void connectsToWhatIsConfiguredForPrefectsOwnTools() throws Exception {
        Files.writeString(place.resolve("profiles.toml"), """
            active = "team"
            [profiles.other]
            PREFECT_API_URL = "http://other:4200/api"
            [profiles.team]
            PREFECT_API_URL = "%s"
            """.formatted(address(one)));
        var environment = Map.of("PREFECT_HOME", place.toString(), "PREFECT_API_URL", "http://first:4200/api");
        model.readConfigured(environment);
        pieces.finishAll();

        assertThat(model.configured())
                .extracting(Profiles.Profile::name)
                .containsExactly("environment", "team", "other");
        model.connect(model.configured().get(1));
        pieces.finishAll();
        assertThat(requireNonNull(model.session()).address().api()).hasToString(address(one));
    }

    @Test
    void saysWhichSettingsNameNoServer() throws Exception {
        hasProfiles("one", address(one), "nowhere", "ftp://ann:s3cret@nowhere");
        model.readConfigured(Map.of("PREFECT_HOME", place.toString(), "PREFECT_PROFILE", "eno"));
        pieces.finishAll();

        assertThat(model.configured()).extracting(Profiles.Profile::name).containsExactly("one");
        assertThat(model.wrongSettings())
                .extracting(Problem::line)
                .satisfiesExactly(
                        line -> assertThat(line).contains("PREFECT_PROFILE", "eno", "prefect profile ls"),
                        line -> assertThat(line).contains("PREFECT_API_URL", "nowhere", "http://localhost:4200"))
                .noneMatch(line -> line.contains("s3cret"));
        assertThat(model.problemProperty().get())
                .as("it is shown, as no server is the one that is meant")
                .isEqualTo(model.wrongSettings().getFirst());
    }

    @Test
    void connectsAgainToTheServersThatItWasConnectedTo() throws Exception {
        hasProfiles("one", address(one), "nowhere", "ftp://nowhere", "other", address(other));
        connect(one);
        connect(other);
        var remembered = List.copyOf(model.remembered().all());
        model.close();
        assertThat(model.remembered().all())
                .as("the end of the program ends no wish")
                .isEqualTo(remembered)
                .hasSize(2);

        var next = new ServersModel(pieces, local, Map.of(), readOnly, this::session);
        next.remembered().all().setAll(remembered);
        next.readConfigured(Map.of("PREFECT_HOME", place.toString()));
        pieces.finishAll();
        assertThat(next.connected()).extracting(Connection.Connected::name).containsExactly("one", "other");
        next.disconnect(next.connected().getFirst());
        assertThat(next.remembered().all()).containsExactly(remembered.getLast());
        next.close();
    }

    @Test
    void connectsToOtherRememberedServersWhereOneIsDown() throws Exception {
        hasProfiles("one", address(one), "other", address(other));
        one.failsWith(500);
        var remembered =
                List.of(one.session().address().key(), other.session().address().key());
        model.remembered().all().setAll(remembered);
        model.readConfigured(Map.of("PREFECT_HOME", place.toString()));
        pieces.finishAll();

        assertThat(model.connected()).extracting(Connection.Connected::name).containsExactly("other");
        assertThat(model.remembered().all()).as("tried again next time").containsExactlyElementsOf(remembered);
        assertThat(model.problemProperty().get()).as("why one is not there").isNotNull();
    }

    @Test
    void connectsFirstToWhatAPersonAsksForAndThenToTheRememberedOnes() throws Exception {
        hasProfiles("one", address(one), "other", address(other));
        model.remembered()
                .all()
                .setAll(one.session().address().key(), other.session().address().key());
        model.readConfigured(Map.of("PREFECT_HOME", place.toString()));
        pieces.finish("read");
        model.connect(model.configured().getLast());
        pieces.finishAll();

        assertThat(model.connected()).extracting(Connection.Connected::name).containsExactly("other", "one");
        assertThat(sessions).hasSize(2);
    }

    @Test
    void showsNothingOfThePasswordThatIsTypedIntoAnAddress() {
        for (var typed : List.of("http://ann:s3@cr/et@h:4200", "ann:s3@cret@h:4200", "s3cret@h/api")) {
            model.connect(typed, "", "");
            assertThat(Words.of(requireNonNull(model.progressProperty().get()).step()))
                    .contains("h")
                    .doesNotContain("s3", "cr", "et@");
        }
    }

    @Test
    void hidesTheKeysOfServersInTexts() throws Exception {
        Files.writeString(place.resolve("profiles.toml"), """
            [profiles.cloud]
            PREFECT_API_URL = "https://h/api"
            PREFECT_API_KEY = "swordfish"
            PREFECT_CLIENT_CUSTOM_HEADERS = '{"X-Team": "blue heron"}'
            """);
        var secrets = Secrets.of(Map.of());
        model.hideKeys(secrets);
        model.readConfigured(Map.of("PREFECT_HOME", place.toString()));
        model.connect(address(one), "ann", "kingfisher");
        pieces.finishAll();

        assertThat(secrets.mask("swordfish, blue heron, kingfisher")).isEqualTo("***, ***, ***");
    }

    @Test
    void saysThatTheFileOfProfilesCannotBeRead() throws Exception {
        Files.write(place.resolve("profiles.toml"), new byte[] {(byte) 0xff});
        model.readConfigured(Map.of("PREFECT_HOME", place.toString()));
        pieces.finishAll();

        assertThat(model.configured()).isEmpty();
        assertThat(model.problemProperty().get()).isNotNull();
    }

    @Test
    void endsItsSessionWhenItIsClosed() {
        connect(one);
        requireNonNull(model.session()).events().subscribe(EventFilter.any(), _ -> {});
        await().until(() -> one.openFeeds() == 1);
        model.close();

        assertThat(model.session()).isNull();
        await().until(() -> one.openFeeds() == 0);
    }

    @Test
    void aRunThatIsOpenStaysLiveWhenItsConnectionIsReplaced() throws Exception {
        one.has(Recordings.flowRun("etl").withState(null, 0, null, null, null));
        connect(one);
        var run = new ServerRun(
                requireNonNull(model.session()), Recordings.flowRun("etl").id());
        var news = new CopyOnWriteArrayList<RunNews>();
        var states = new CopyOnWriteArrayList<FeedState>();
        var watching = Thread.ofVirtual().start(() -> {
            try {
                run.follow(news::add, states::add);
            } catch (PrefectException | InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        await().until(() -> states.contains(new FeedState.Live()));
        connect(one);
        model.disconnect(model.connected().getFirst());
        var before = news.size();
        one.sends(Recordings.eventLines("etl").getFirst());

        await().until(() -> news.size() > before);
        assertThat(states).containsExactly(new FeedState.Live());
        watching.interrupt();
        watching.join();
        run.close();
        assertThat(sessions).extracting(ServerSession::isOpen).containsExactly(false, false);
    }

    @Test
    void leavesNoSessionOpenWhereConnectingFailsOrIsGivenUp() {
        one.failsWith(500);
        model.connect(address(one), "", "");
        pieces.finishAll();
        one.failsWith(0);
        model.connect(address(one), "", "");
        pieces.work("Connecting");
        model.cancel();

        assertThat(sessions).hasSize(2).noneMatch(ServerSession::isOpen);
        assertThat(model.session()).isNull();
    }

    private ServerSession session(ServerAddress address, ClientSettings settings) {
        var session = new ServerSession(new PrefectClient(address), readOnly);
        sessions.add(session);
        return session;
    }

    private static String address(PretendPrefect server) {
        return server.session().address().api().toString();
    }

    private void hasProfiles(String... namesAndAddresses) throws IOException {
        var lines = new ArrayList<String>();
        for (int i = 0; i < namesAndAddresses.length; i += 2) {
            lines.add("[profiles." + namesAndAddresses[i] + "]");
            lines.add("PREFECT_API_URL = \"" + namesAndAddresses[i + 1] + "\"");
        }
        Files.write(place.resolve("profiles.toml"), lines);
    }

    private void connect(PretendPrefect server) {
        model.connect(address(server), "", "");
        pieces.finishAll();
        assertThat(List.of(model.connectionProperty().get()))
                .allSatisfy(connection -> assertThat(connection).isInstanceOf(Connection.Connected.class));
    }
}
