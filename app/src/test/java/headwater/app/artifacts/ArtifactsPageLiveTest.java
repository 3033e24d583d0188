package headwater.app.artifacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.fx.Background;
import headwater.app.fx.FxToolkit;
import headwater.app.servers.PoolOnServer;
import headwater.app.servers.ServerSession;
import headwater.prefect.PrefectClient;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The artifacts of a real server, with a hand on the mouse.
@Tag("live")
class ArtifactsPageLiveTest extends FxRobot {
    @AutoClose
    private final PoolOnServer server = PoolOnServer.make();

    private final ServerSession session =
            new ServerSession(new PrefectClient(server.client().address()));
    private final List<ArtifactRow> opened = new ArrayList<>();
    private final ArtifactsModel model;
    private final Stage stage;

    ArtifactsPageLiveTest() throws Exception {
        FxToolkit.start();
        model = FxToolkit.ask(() -> new ArtifactsModel(session, Background.onVirtualThreads()).start());
        stage = FxToolkit.show(
                FxToolkit.ask(() -> new ArtifactsView(model, InstantSource.system(), opened::add)), 1000, 700);
    }

    @AfterEach
    void letGo() {
        FxToolkit.run(() -> {
            stage.close();
            model.close();
        });
        session.close();
    }

    @Test
    void showsAnArtifactThatARunHasJustSavedAndOpensItsRun() throws Exception {
        var run = server.run(server.deployment(Map.of()));
        var key = "report-" + UUID.randomUUID();
        server.artifact(run, key, "# Twelve checks\n\n- passed");
        await().until(() -> FxToolkit.ask(
                () -> model.list().rows().stream().anyMatch(row -> row.key().equals(key))));
        interact(() -> model.list().typedProperty().set(key));
        assertThat(lookup("Twelve checks").queryAll()).isNotEmpty();
        clickOn("Run");
        assertThat(opened).extracting(row -> row.artifact().flowRunId()).containsExactly(run.id());
    }
}
