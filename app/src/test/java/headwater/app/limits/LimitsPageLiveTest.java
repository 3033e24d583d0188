package headwater.app.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.fx.Background;
import headwater.app.fx.FxToolkit;
import headwater.app.servers.PoolOnServer;
import headwater.app.servers.ServerSession;
import headwater.prefect.PrefectClient;
import headwater.prefect.StateRequest;
import headwater.prefect.model.StateType;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Hyperlink;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The concurrency limits of a real server, with a hand on the mouse.
@Tag("live")
class LimitsPageLiveTest extends FxRobot {
    @AutoClose
    private final PoolOnServer server = PoolOnServer.make();

    private final ServerSession session =
            new ServerSession(new PrefectClient(server.client().address()));
    private final List<LimitRow.Holder> opened = new ArrayList<>();
    private final LimitsModel model;
    private final Stage stage;

    LimitsPageLiveTest() throws Exception {
        FxToolkit.start();
        model = FxToolkit.ask(() -> new LimitsModel(session, Background.onVirtualThreads()).start());
        stage = FxToolkit.show(
                FxToolkit.ask(() -> new LimitsView(model, InstantSource.system(), opened::add)), 1000, 700);
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
    void infersWhoHoldsTheSlotOfADeploymentAndOpensThatRun() throws Exception {
        var run = server.run(server.deployment(Map.of("concurrency_limit", 1)));
        server.client().flowRuns().setState(run.id(), new StateRequest(StateType.PENDING, null, null));
        server.client().flowRuns().setState(run.id(), new StateRequest(StateType.RUNNING, null, null));
        await().until(() -> FxToolkit.ask(() ->
                model.list().rows().stream().anyMatch(row -> row.holderWords().equals(run.name()))));
        interact(() -> model.list().typedProperty().set(run.name()));
        clickOn(lookup(".detail .hyperlink").queryAs(Hyperlink.class));
        assertThat(opened).extracting(LimitRow.Holder::flowRun).containsExactly(run.id());
        assertThat(opened.getFirst().isInferred()).isTrue();
    }
}
