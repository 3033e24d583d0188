package headwater.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.designer.RecoveryFolder;
import headwater.app.engine.LocalPrefect;
import headwater.app.fx.Background;
import headwater.app.fx.FxToolkit;
import headwater.app.launch.Launch;
import headwater.app.launch.LaunchModel;
import headwater.app.log.Secrets;
import headwater.app.program.Folders;
import headwater.app.runs.SavedFilter;
import headwater.app.servers.PoolOnServer;
import headwater.app.servers.ServersModel;
import headwater.graph.layout.rows.RowLayout;
import headwater.prefect.StateRequest;
import headwater.prefect.model.StateType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// Notices of runs, on a real server.
@Tag("live")
class RunNotifierLiveTest extends FxRobot {
    @AutoClose
    private final PoolOnServer server = PoolOnServer.make();

    @AutoClose
    private final LocalPrefect local;

    private final ServersModel servers;
    private final ShellModel shell;
    private final ToastView toast;
    private final Stage stage;

    RunNotifierLiveTest(@TempDir Path folder) throws Exception {
        FxToolkit.start();
        var folders = Folders.of(Map.of("HOME", folder.toString()), "Linux");
        local = new LocalPrefect(folders, Map.of());
        var background = Background.onVirtualThreads();
        servers = FxToolkit.ask(() -> new ServersModel(background, local, Map.of()));
        shell = FxToolkit.ask(() -> new ShellModel(
                background,
                new RowLayout(),
                servers,
                new LaunchModel(new Launch(local, folders), background),
                new RecoveryFolder(folder),
                Secrets.of(Map.of())));
        toast = FxToolkit.ask(ToastView::new);
        stage = FxToolkit.show(toast, 500, 200);
        FxToolkit.run(() -> {
            new RunNotifier(shell, stage, toast::show).start();
            servers.connect(server.client().address().api().toString(), "", "");
        });
        await().until(() -> FxToolkit.ask(() -> shell.runsProperty().get() != null
                && Objects.requireNonNull(shell.runsProperty().get())
                        .readProperty()
                        .get()));
    }

    @AfterEach
    void letGo() {
        FxToolkit.run(() -> {
            stage.close();
            List.copyOf(shell.pages()).forEach(shell::close);
            servers.close();
        });
    }

    @Test
    void tellsOfARunThatComesToMatchAWatchedSearchAndOpensIt() throws Exception {
        var run = server.run(server.deployment(Map.of()));
        FxToolkit.run(() -> shell.filters().save(new SavedFilter("Mine", "state:failed name:" + run.name(), true)));
        server.client().flowRuns().setState(run.id(), new StateRequest(StateType.RUNNING, null, null));
        server.client().flowRuns().setState(run.id(), new StateRequest(StateType.FAILED, null, "KeyError: 'CHF'"));

        await().until(() -> FxToolkit.ask(toast::isVisible));
        assertThat(toast.getAccessibleText()).contains(run.name() + ": failed").contains("KeyError: 'CHF'");
        clickOn("Open");
        assertThat(FxToolkit.ask(() -> shell.pages().getFirst().title().getValue()))
                .isEqualTo(run.name());
        assertThat(toast.isVisible()).isFalse();
    }
}
