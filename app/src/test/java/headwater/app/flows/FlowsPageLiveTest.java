package headwater.app.flows;

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
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The flows of a real server, with a hand on the keys.
@Tag("live")
class FlowsPageLiveTest extends FxRobot {
    @AutoClose
    private final PoolOnServer server = PoolOnServer.make();

    private final ServerSession session =
            new ServerSession(new PrefectClient(server.client().address()));
    private final List<FlowRow> asked = new ArrayList<>();
    private final FlowsModel model;
    private final Stage stage;

    FlowsPageLiveTest() throws Exception {
        FxToolkit.start();
        var clock = InstantSource.system();
        model = FxToolkit.ask(() -> new FlowsModel(session, Background.onVirtualThreads(), clock).start());
        stage = FxToolkit.show(FxToolkit.ask(() -> new FlowsView(model, clock, asked::add, _ -> {})), 1000, 700);
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
    void showsAFlowThatIsNewWithItsLastRunAndOpensItsRunsByEnter() throws Exception {
        var run = server.run(server.deployment(Map.of()));
        var flow = server.client().flowRuns().read(run.id()).flowId();
        await().until(() -> FxToolkit.ask(() ->
                model.list().rows().stream().anyMatch(row -> row.flow().id().equals(flow) && row.deployments() == 1)));
        var name = FxToolkit.ask(() -> model.list().rows().stream()
                .filter(row -> row.flow().id().equals(flow))
                .findFirst()
                .orElseThrow()
                .flow()
                .name());
        interact(() -> lookup(".run-list").query().requestFocus());
        write("/");
        interact(() -> model.list().typedProperty().set(name));
        type(KeyCode.ENTER, KeyCode.ENTER);
        assertThat(asked).extracting(row -> row.flow().name()).containsExactly(name);
        server.client().flowRuns().setState(run.id(), new StateRequest(StateType.FAILED, null, null));
        await().until(() ->
                FxToolkit.ask(() -> model.recent().of(asked.getFirst().flow().id()).stream()
                        .anyMatch(each -> each.stateType() == StateType.FAILED)));
    }
}
