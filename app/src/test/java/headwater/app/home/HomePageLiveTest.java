package headwater.app.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.fx.Background;
import headwater.app.fx.FxToolkit;
import headwater.app.servers.PoolOnServer;
import headwater.app.servers.ServerSession;
import headwater.prefect.PrefectClient;
import headwater.prefect.StateRequest;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.StateType;
import java.time.Instant;
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

/// What needs a person, on a real server, with a hand on the keys.
@Tag("live")
class HomePageLiveTest extends FxRobot {
    @AutoClose
    private final PoolOnServer server = PoolOnServer.make();

    private final ServerSession session =
            new ServerSession(new PrefectClient(server.client().address()));
    private final List<FlowRun> opened = new ArrayList<>();
    private final List<FlowRun> asked = new ArrayList<>();
    private final List<Instant> seen = new ArrayList<>();
    private final HomeModel model;
    private final Stage stage;

    HomePageLiveTest() throws Exception {
        FxToolkit.start();
        model = FxToolkit.ask(() -> new HomeModel(
                        session,
                        Background.onVirtualThreads(),
                        InstantSource.system(),
                        Instant.now().minus(HomeModel.FIRST),
                        seen::add)
                .start());
        stage = FxToolkit.show(FxToolkit.ask(() -> new HomeView(model, opened::add, asked::add)), 1000, 900);
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
    void showsARunWithoutItsWorkerAsStuckAndOnceItFailsUntilAPersonHasSeenIt() throws Exception {
        var run = server.run(server.deployment(Map.of()));
        server.client().flowRuns().setState(run.id(), new StateRequest(StateType.RUNNING, null, null));
        awaitRow(NeedKind.STUCK, run);
        server.client().flowRuns().setState(run.id(), new StateRequest(StateType.FAILED, null, "KeyError: 'CHF'"));
        awaitRow(NeedKind.FAILED, run);

        interact(() -> row(run).requestFocus());
        type(KeyCode.ENTER);
        assertThat(opened).extracting(FlowRun::id).containsExactly(run.id());

        clickOn("#mark-seen");
        await().until(() -> FxToolkit.ask(() -> rows(run).isEmpty()));
        assertThat(seen).hasSize(1);
    }

    @Test
    void asksWhyARunIsLateByAKey() throws Exception {
        var run = server.run(server.deployment(Map.of()));
        awaitRow(NeedKind.LATE, run);
        interact(() -> row(run).requestFocus());
        type(KeyCode.W);
        assertThat(asked).extracting(FlowRun::id).containsExactly(run.id());
    }

    private void awaitRow(NeedKind kind, FlowRun run) {
        await().until(() ->
                FxToolkit.ask(() -> rows(run).stream().anyMatch(row -> row.key().kind() == kind)));
    }

    private NeedRow row(FlowRun run) {
        return rows(run).getFirst();
    }

    private List<NeedRow> rows(FlowRun run) {
        return lookup(".need").queryAllAs(NeedRow.class).stream()
                .filter(row -> row.key().runs().contains(run.id()))
                .toList();
    }
}
