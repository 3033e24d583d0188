package headwater.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.designer.RecoveryFolder;
import headwater.app.engine.LocalPrefect;
import headwater.app.fx.FxToolkit;
import headwater.app.fx.Pieces;
import headwater.app.launch.Launch;
import headwater.app.launch.LaunchModel;
import headwater.app.log.Secrets;
import headwater.app.problem.Problem;
import headwater.app.program.Folders;
import headwater.app.servers.Connection;
import headwater.app.servers.RunLink;
import headwater.app.servers.ServersModel;
import headwater.graph.layout.rows.RowLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.feather.Feather;

/// The commands and pages of a window, without its view.
class WindowCommandsTest {
    @AutoClose
    private final LocalPrefect local;

    private final Path folder;
    private final Pieces pieces = new Pieces();
    private final ServersModel servers;
    private final ShellModel shell;
    private final List<Problem> shown = new ArrayList<>();

    WindowCommandsTest(@TempDir Path folder) {
        this.folder = folder;
        var folders = Folders.of(Map.of("HOME", folder.resolve("home").toString()), "Linux");
        local = new LocalPrefect(folders, Map.of("PATH", folder.toString()));
        servers = new ServersModel(pieces, local, Map.of());
        var recoveries = new RecoveryFolder(folder.resolve("recovery"));
        var launch = new LaunchModel(new Launch(local, folders), pieces);
        shell = new ShellModel(pieces, new RowLayout(), servers, launch, recoveries, Secrets.of(Map.of()));
    }

    @BeforeAll
    static void startToolkit() {
        FxToolkit.start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@flow\ndef etl(:\n", "print('no flow')\n"})
    void startsNoServerForAFileThatCannotBeRun(String text) throws IOException {
        run(text);
        assertThat(shown).hasSize(1);
        assertThat(servers.connectionProperty().get()).isInstanceOf(Connection.None.class);
    }

    @Test
    void tellsAPageWhetherItIsInFront() {
        var first = new Shown();
        var second = new Shown();
        FxToolkit.run(() -> {
            shell.show(first);
            assertThat(first.isInFront).isTrue();
            shell.show(second);
            assertThat(first.isInFront).isFalse();
            assertThat(second.isInFront).isTrue();
            shell.close(second);
            assertThat(first.isInFront).isTrue();
        });
    }

    private static final class Shown implements Page {
        private boolean isInFront;

        @Override
        public ObservableValue<String> title() {
            return new SimpleStringProperty("shown");
        }

        @Override
        public Feather icon() {
            return Feather.FILE;
        }

        @Override
        public Node view() {
            return new Region();
        }

        @Override
        public void setInFront(boolean isInFront) {
            this.isInFront = isInFront;
        }

        @Override
        public void close() {}
    }

    @Test
    void startsTheLocalServerForAFlow() throws IOException {
        run("from prefect import flow\n\n\n@flow\ndef etl():\n    pass\n");
        assertThat(shown).isEmpty();
        assertThat(servers.connectionProperty().get()).isInstanceOf(Connection.Connecting.class);
    }

    @Test
    void saysWhyThereAreNoRunsToListWithoutAServer() {
        FxToolkit.run(() -> new WindowCommands(shell, new Stage(), shown::add).openRuns());
        assertThat(shown).singleElement().satisfies(problem -> {
            assertThat(problem.words()).contains("no server");
            assertThat(problem.cure()).contains("Start the local server");
        });
    }

    @Test
    void saysThatTheClipboardHasNoLink() {
        FxToolkit.run(() -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "amber-fox"));
            new WindowCommands(shell, new Stage(), shown::add).openCopiedLink();
        });
        assertThat(shown)
                .singleElement()
                .satisfies(problem -> assertThat(problem.words()).contains("no link to a flow run"));
    }

    @Test
    void connectsToTheServerOfALinkOnlyIfAPersonAllowsIt() {
        var link = RunLink.of("http://127.0.0.1:9/runs/flow-run/0a1b2c3d-0000-4000-8000-000000000001")
                .orElseThrow();
        FxToolkit.run(() -> new RunLinks(shell, _ -> false).open(link));
        assertThat(servers.connectionProperty().get()).isInstanceOf(Connection.None.class);
        FxToolkit.run(() -> new RunLinks(shell, link::equals).open(link));
        assertThat(servers.connectionProperty().get()).isInstanceOf(Connection.Connecting.class);
    }

    @Test
    void makesANewFlowThatIsPythonAndOpensIt() {
        var file = folder.resolve("first.py");
        FxToolkit.run(() -> {
            new WindowCommands(shell, new Stage(), shown::add).newFlow(file);
            pieces.finish("make");
            pieces.finish("open");
        });
        var opened = Objects.requireNonNull(shell.designer());

        assertThat(opened.file()).isEqualTo(file).content().contains("@task", "@flow");
        assertThat(opened.drawnDocument().problems()).isEmpty();
        assertThat(opened.flowProperty().get()).isNotNull();
        assertThat(shown).isEmpty();
    }

    /// A file that is dropped goes through this command too.
    @Test
    void saysOfANotebookWhatItIsAndHowToMakeAPythonFileOfIt() throws IOException {
        var notebook = Files.writeString(folder.resolve("etl.ipynb"), "{\"cells\": []}");
        FxToolkit.run(() -> {
            new WindowCommands(shell, new Stage(), shown::add).open(notebook);
            pieces.finish("open");
        });
        assertThat(shell.pages()).isEmpty();
        assertThat(Objects.requireNonNull(shell.problemProperty().get()).line())
                .contains("etl.ipynb is a Jupyter notebook", "jupyter nbconvert --to script");
    }

    private void run(String text) throws IOException {
        var file = Files.writeString(folder.resolve("etl.py"), text);
        FxToolkit.run(() -> {
            shell.open(file);
            pieces.finish("open");
            new WindowCommands(shell, new Stage(), shown::add).run();
        });
    }
}
