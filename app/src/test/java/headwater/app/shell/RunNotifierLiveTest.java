package headwater.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.fx.FxToolkit;
import headwater.app.runs.SavedFilter;
import headwater.prefect.StateRequest;
import headwater.prefect.model.StateType;
import java.nio.file.Path;
import java.util.Map;
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
    private final ShellOnServer window;

    private final ToastView toast;
    private final Stage stage;

    RunNotifierLiveTest(@TempDir Path folder) throws Exception {
        window = new ShellOnServer(folder);
        toast = FxToolkit.ask(ToastView::new);
        stage = FxToolkit.show(toast, 500, 200);
        FxToolkit.run(() -> new RunNotifier(window.shell(), stage, toast::show).start());
        window.connect();
    }

    @AfterEach
    void close() {
        FxToolkit.run(stage::close);
    }

    @Test
    void tellsOfARunThatComesToMatchAWatchedSearchAndOpensIt() throws Exception {
        var server = window.server();
        var run = server.run(server.deployment(Map.of()));
        FxToolkit.run(
                () -> window.shell().filters().save(new SavedFilter("Mine", "state:failed name:" + run.name(), true)));
        server.client().flowRuns().setState(run.id(), new StateRequest(StateType.RUNNING, null, null));
        server.client().flowRuns().setState(run.id(), new StateRequest(StateType.FAILED, null, "KeyError: 'CHF'"));

        await().until(() -> FxToolkit.ask(toast::isVisible));
        assertThat(toast.getAccessibleText()).contains(run.name() + ": failed").contains("KeyError: 'CHF'");
        clickOn("Open");
        assertThat(window.title()).isEqualTo(run.name());
        assertThat(toast.isVisible()).isFalse();
    }
}
