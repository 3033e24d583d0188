package headwater.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.engine.LocalPrefect;
import headwater.app.fx.Pieces;
import headwater.app.program.Folders;
import headwater.app.run.Recordings;
import headwater.app.servers.ServerSession;
import headwater.flow.Document;
import headwater.flow.Source;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import headwater.prefect.Credentials;
import headwater.prefect.PrefectClient;
import headwater.prefect.ServerAddress;
import headwater.prefect.model.DeploymentId;
import headwater.prefect.model.FlowRun;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On a machine without Python, so that what is worked on fails at once.
class LaunchModelTest {
    private final ServerSession session = new ServerSession(
            new PrefectClient(new ServerAddress(URI.create("http://127.0.0.1:9/api"), new Credentials.None())));

    @AutoClose
    private final LocalPrefect local;

    private final Pieces background = new Pieces();
    private final LaunchModel model;
    private final List<FlowRun> started = new ArrayList<>();
    private final Path folder;
    private Document document = new PythonReader(Project.none()).read(null, Source.of(""));

    LaunchModelTest(@TempDir Path folder) {
        this.folder = folder;
        var folders = Folders.of(Map.of("HOME", folder.resolve("home").toString()), "Linux");
        local = new LocalPrefect(folders, Map.of("PATH", folder.toString()));
        model = new LaunchModel(new Launch(local, folders), background);
    }

    @BeforeEach
    void writeAFlow() throws Exception {
        var file = Files.writeString(folder.resolve("orders.py"), """
                from prefect import flow

                @flow
                def orders():
                    pass
                """);
        document = new PythonReader(Project.none()).read(file);
    }

    @Test
    void startsOneRunAtATime() {
        start();
        start();

        assertThat(background.names()).containsExactly("deploy orders");
        assertThat(model.progressProperty().get()).isNotNull();
    }

    @Test
    void saysWhyAStartFailedUntilTheNextOne() {
        start();
        background.finish("deploy orders");

        assertThat(model.progressProperty().get()).isNull();
        var problem = model.problemProperty().get();
        assertThat(problem == null ? "" : problem.words()).isEqualTo("No Python was found on this machine.");

        start();
        assertThat(model.problemProperty().get()).isNull();
    }

    @Test
    void forgetsAStartThatIsCancelledBeforeItsWork() {
        start();
        model.cancel();

        assertThat(background.names()).isEmpty();
        assertThat(model.progressProperty().get()).isNull();
    }

    @Test
    void saysNothingOfAStartThatFailedWhenItWasCancelledBeforeItWasKnown() {
        start();
        background.work("deploy orders");
        model.cancel();
        background.finishAll();

        assertThat(model.problemProperty().get()).isNull();
        assertThat(started).isEmpty();
    }

    @Test
    void startsAgainAfterACancel() {
        start();
        model.cancel();
        start();

        assertThat(background.names()).containsExactly("deploy orders");
        assertThat(model.progressProperty().get()).isNotNull();
    }

    @Test
    void cancelsNothingWhereNothingIsInProgress() {
        model.cancel();

        assertThat(model.progressProperty().get()).isNull();
        assertThat(model.problemProperty().get()).isNull();
    }

    @Test
    void keepsItsSessionOpenUntilItHasEnded() {
        start();
        session.close();
        assertThat(session.isOpen()).isTrue();
        model.cancel();
        assertThat(session.isOpen()).isFalse();
    }

    @Test
    void aRunThatIsBeingSubmittedIsNotGivenUp() {
        var deployment = DeploymentId.of("00000000-0000-0000-0000-000000000001");
        model.start(session, "orders", () -> deployment, _ -> Recordings.flowRun("etl"), started::add);
        assertThat(model.cancellableProperty().get()).isTrue();
        background.finish("deploy orders");
        assertThat(model.cancellableProperty().get()).isFalse();
        model.cancel();
        background.finishAll();

        assertThat(started).containsExactly(Recordings.flowRun("etl"));
        assertThat(model.progressProperty().get()).isNull();
    }

    private void start() {
        model.start(session, document, document.flow("orders").orElseThrow(), Map.of(), started::add);
    }
}
