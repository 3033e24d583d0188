package headwater.app.shell;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.designer.DesignerModel;
import headwater.app.designer.RecoveryFolder;
import headwater.app.engine.LocalPrefect;
import headwater.app.fx.FxToolkit;
import headwater.app.fx.Pieces;
import headwater.app.launch.Launch;
import headwater.app.launch.LaunchModel;
import headwater.app.log.Secrets;
import headwater.app.program.Folders;
import headwater.app.run.Recordings;
import headwater.app.servers.ServersModel;
import headwater.graph.layout.rows.RowLayout;
import headwater.prefect.model.FlowRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A window's model without its window. Everything happens on the JavaFX thread, as feeds of the server bring their
/// news there.
class ShellModelTest {
    private static final String TEXT = """
            from prefect import flow


            @flow
            def etl():
                pass
            """;
    private static final FlowRun RUN = Recordings.flowRun("etl");
    private static final String WATCHED_RUN = "watch " + RUN.name();

    @AutoClose
    private final MockWebServer server = new MockWebServer();

    @AutoClose
    private final MockWebServer other = new MockWebServer();

    @AutoClose
    private final LocalPrefect local;

    private final Path folder;
    private final Pieces pieces = new Pieces();
    private final RecoveryFolder recoveries;
    private final ServersModel servers;
    private final ShellModel shell;

    ShellModelTest(@TempDir Path folder) {
        this.folder = folder;
        var folders = Folders.of(Map.of("HOME", folder.resolve("home").toString()), "Linux");
        local = new LocalPrefect(folders, Map.of("PATH", folder.toString()));
        recoveries = new RecoveryFolder(folder.resolve("recovery"));
        servers = new ServersModel(pieces, local, Map.of());
        var launch = new LaunchModel(new Launch(local, folders), pieces);
        shell = new ShellModel(pieces, new RowLayout(), servers, launch, recoveries, Secrets.of(Map.of()));
    }

    @BeforeAll
    static void startToolkit() {
        FxToolkit.start();
    }

    @BeforeEach
    void startServers() throws IOException {
        start(server);
        start(other);
    }

    private static void start(MockWebServer server) throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return switch (request.getTarget()) {
                    case "/api/health" -> answer("true");
                    case "/api/admin/version" -> answer("\"3.9.1\"");
                    default -> new MockResponse.Builder().code(404).build();
                };
            }
        });
        server.start();
    }

    private static MockResponse answer(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    @AfterEach
    void endSession() {
        FxToolkit.run(servers::close);
    }

    @Test
    void opensAFileOnceHoweverOftenItIsAskedFor() {
        var file = write("etl.py");
        FxToolkit.run(() -> {
            shell.open(file);
            shell.open(file.resolveSibling(".").resolve("etl.py"));
            assertThat(pieces.names()).containsExactly("open etl.py");
            pieces.finish("open");
            open("other.py");
            shell.open(file);
            assertThat(pieces.names()).noneMatch(name -> name.startsWith("open"));
            assertThat(shell.pages()).hasSize(2);
            assertThat(designer().file()).isEqualTo(file);
        });
    }

    @Test
    void namesTheFileThatIsBeingOpenedUntilItsPageIsThereOrItFails() {
        var file = write("etl.py");
        FxToolkit.run(() -> {
            shell.open(file);
            shell.open(file.resolveSibling("missing.py"));
            assertThat(shell.beingOpenedProperty().get()).isEqualTo("etl.py");
            pieces.finish("open etl");
            assertThat(shell.beingOpenedProperty().get()).isEqualTo("missing.py");
            pieces.finish("open missing");
            assertThat(shell.beingOpenedProperty().get()).isEmpty();
        });
    }

    @Test
    void saysThatAFileIsMissingAndOpensItOnceItIsThere() {
        var file = folder.resolve("etl.py");
        FxToolkit.run(() -> {
            shell.open(file);
            pieces.finish("open");
            assertThat(shell.pages()).isEmpty();
            assertThat(requireNonNull(shell.problemProperty().get()).words()).contains("etl.py");
            open("etl.py");
            assertThat(shell.pages()).hasSize(1);
            assertThat(shell.problemProperty().get()).isNull();
        });
    }

    @Test
    void savesOnlyWhatHasUnsavedChangesAndMarksIt() {
        FxToolkit.run(() -> {
            open("etl.py");
            var page = front();
            assertThat(shell.canDo(PageCommand.SAVE).getValue()).isFalse();
            assertThat(page.title().getValue()).isEqualTo("etl.py");
            designer().document().typed(TEXT + "# more\n");
            assertThat(shell.canDo(PageCommand.SAVE).getValue()).isTrue();
            assertThat(page.title().getValue()).isEqualTo("• etl.py");
            shell.perform(PageCommand.SAVE);
            pieces.finish("save etl.py");
            assertThat(shell.canDo(PageCommand.SAVE).getValue()).isFalse();
            assertThat(page.title().getValue()).isEqualTo("etl.py");
        });
        assertThat(folder.resolve("etl.py")).content().endsWith("# more\n");
    }

    @Test
    void forgetsUnsavedChangesWithThePageThatIsClosed() {
        var kept = folder.resolve("recovery");
        FxToolkit.run(() -> {
            open("etl.py");
            designer().document().typed(TEXT + "# more\n");
            pieces.finish("keep unsaved text");
            assertThat(kept).isNotEmptyDirectory();
            shell.close(front());
            pieces.finish("keep unsaved text");
        });
        assertThat(kept).isEmptyDirectory();
        assertThat(folder.resolve("etl.py")).content().isEqualTo(TEXT);
    }

    @Test
    void showsTheNextPageInPlaceOfTheOneThatIsClosed() {
        FxToolkit.run(() -> {
            open("one.py");
            open("two.py");
            open("three.py");
            var pages = shell.pages();
            shell.pageProperty().set(pages.get(1));
            shell.close(pages.get(1));
            assertThat(designer().file()).hasFileName("three.py");
            shell.close(pages.getFirst());
            assertThat(designer().file()).hasFileName("three.py");
            shell.close(pages.getFirst());
            assertThat(shell.pageProperty().get()).isNull();
            assertThat(pieces.names()).noneMatch(name -> name.startsWith("watch"));
        });
    }

    @Test
    void laysARunOverTheOpenFlowThatItBelongsTo() {
        FxToolkit.run(() -> {
            connect();
            open("etl.py");
            open("other.py", TEXT.replace("etl", "other"));
            current().openRun(RUN, "etl");
            assertThat(shell.pages()).hasSize(2);
            assertThat(designer().file()).hasFileName("etl.py");
            assertThat(requireNonNull(shell.runProperty().getValue())
                            .runProperty()
                            .get()
                            .flowRun())
                    .isEqualTo(RUN);
            current().openRun(RUN, "etl");
            assertThat(pieces.names()).as("the watch before is closed").containsOnlyOnce(WATCHED_RUN);
            shell.close(front());
            assertThat(pieces.names()).doesNotContain(WATCHED_RUN, "watch etl.py");
        });
    }

    @Test
    void givesARunWhoseFlowIsNotOpenAPageOfItsOwn() {
        FxToolkit.run(() -> {
            connect();
            open("other.py", TEXT.replace("etl", "other"));
            current().openRun(RUN, "etl");
            assertThat(shell.pages()).hasSize(2);
            assertThat(front().title().getValue()).isEqualTo(RUN.name());
            current().openRun(RUN, "etl");
            assertThat(shell.pages()).as("opened once").hasSize(2);
            shell.close(front());
            assertThat(pieces.names()).doesNotContain(WATCHED_RUN);
        });
    }

    @Test
    void opensHomeAndWhyARunDoesNotRunOnceEach() {
        FxToolkit.run(() -> {
            connect();
            current().openHome();
            current().openWhy(RUN);
            current().openHome();
            current().openWhy(RUN);
            assertThat(shell.pages()).hasSize(2);
            assertThat(front().title().getValue()).isEqualTo("Why: " + RUN.name());
        });
    }

    @Test
    void opensNoPageAboutAServerWithoutOne() {
        FxToolkit.run(() -> {
            for (var place : ServerPlace.values()) {
                shell.openServers().open(place);
            }
            assertThat(shell.pages()).isEmpty();
        });
    }

    @Test
    void letsGoOfTheListOfAServerWithTheServer() {
        FxToolkit.run(() -> {
            connect();
            open("etl.py");
            var before = current().runs();
            current().openRuns();
            current().openRuns();
            assertThat(shell.pages()).hasSize(2);
            connect();
            assertThat(current().runs()).isNotSameAs(before);
            assertThat(shell.pages()).hasSize(1);
            assertThat(designer().file()).hasFileName("etl.py");
        });
    }

    @Test
    void worksWithTheServerOfThePageInFront() {
        FxToolkit.run(() -> {
            connect();
            var one = current();
            one.openHome();
            var homeOfOne = front();
            connect(other);
            var two = current();
            assertThat(two).isNotSameAs(one);
            assertThat(front().server())
                    .as("not the other one's")
                    .isSameAs(two.connection().session());
            two.openRuns();

            assertThat(shell.pages()).hasSize(3);
            assertThat(servers.session()).isSameAs(two.connection().session());
            shell.pageProperty().set(homeOfOne);
            assertThat(current()).isSameAs(one);
            assertThat(servers.session()).isSameAs(one.connection().session());
            shell.openServers().open(ServerPlace.HOME);
            assertThat(front()).as("opened once for each server").isSameAs(homeOfOne);
            open("etl.py");
            assertThat(current()).as("a flow has no server of its own").isSameAs(one);
        });
    }

    @Test
    void namesTheServerOnATabOnlyWhereThereAreSeveral() {
        FxToolkit.run(() -> {
            connect();
            current().openHome();
            assertThat(front().title().getValue()).isEqualTo("Home");
            connect(other);
            assertThat(shell.pages().getFirst().title().getValue()).isEqualTo("Home – 127.0.0.1:" + server.getPort());
            servers.disconnect(current().connection());
            assertThat(front().title().getValue()).isEqualTo("Home");
        });
    }

    @Test
    void closesThePagesOfAServerThatItDisconnectsFrom() {
        FxToolkit.run(() -> {
            connect();
            current().openHome();
            current().openWhy(RUN);
            connect(other);
            current().openRuns();
            open("other.py", TEXT.replace("etl", "other"));
            current().openRun(RUN, "etl");
            servers.disconnect(current().connection());

            assertThat(shell.pages())
                    .extracting(page -> page.title().getValue())
                    .as("a run that is open goes on")
                    .contains("Home", "Why: " + RUN.name(), "other.py", RUN.name())
                    .doesNotContain("Flow runs");
            assertThat(requireNonNull(servers.session()).address().hostAndPort())
                    .isEqualTo("127.0.0.1:" + server.getPort());
            var gone = current();
            servers.disconnect(gone.connection());
            assertThat(shell.pages()).hasSize(2);
            assertThat(shell.openServers().currentProperty().get()).isNull();
            gone.openWhy(RUN);
            gone.openRun(RUN, "");
            assertThat(shell.pages())
                    .as("nothing is opened of a server that is gone")
                    .hasSize(2);
        });
    }

    private ServerPages current() {
        return requireNonNull(shell.openServers().currentProperty().get());
    }

    private void connect(MockWebServer to) {
        servers.connect("127.0.0.1:" + to.getPort(), "", "");
        pieces.finish("Connecting");
    }

    private void connect() {
        connect(server);
    }

    private void open(String name) {
        open(name, TEXT);
    }

    private void open(String name, String text) {
        shell.open(write(name, text));
        pieces.finish("open " + name);
    }

    private Page front() {
        return requireNonNull(shell.pageProperty().get());
    }

    private DesignerModel designer() {
        return requireNonNull(shell.designer());
    }

    private Path write(String name) {
        return write(name, TEXT);
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
