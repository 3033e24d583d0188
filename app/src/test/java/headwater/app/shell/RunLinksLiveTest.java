package headwater.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.fx.FxToolkit;
import headwater.app.servers.RunLink;
import headwater.prefect.model.FlowRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Links to runs of a real server.
@Tag("live")
class RunLinksLiveTest {
    @AutoClose
    private final ShellOnServer window;

    private final FlowRun run;
    private final RunLink link;
    private final List<RunLink> asked = new ArrayList<>();

    RunLinksLiveTest(@TempDir Path folder) throws Exception {
        window = new ShellOnServer(folder);
        var server = window.server();
        run = server.run(server.deployment(Map.of()));
        link = RunLink.to(server.client().address(), run.id());
    }

    @Test
    void connectToTheServerOnceItIsAllowedAndOpenTheRun() {
        FxToolkit.run(() -> new RunLinks(window.shell(), asked::add).open(link));
        awaitPage();
        assertThat(asked).containsExactly(link);
    }

    @Test
    void openARunOfTheConnectedServerWithoutAQuestion() {
        window.connect();
        FxToolkit.run(() -> new RunLinks(window.shell(), asked::add).open(link));
        awaitPage();
        assertThat(asked).isEmpty();
        assertThat(FxToolkit.ask(() -> RunLinks.of(window.shell().runProperty().getValue())))
                .as("what is copied of that page")
                .contains(link);
    }

    private void awaitPage() {
        await().until(() -> FxToolkit.ask(() -> !window.shell().pages().isEmpty()));
        assertThat(window.title()).isEqualTo(run.name());
    }
}
