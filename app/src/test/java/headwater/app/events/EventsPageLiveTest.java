package headwater.app.events;

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
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The events of a real server, with a hand on the mouse.
@Tag("live")
class EventsPageLiveTest extends FxRobot {
    @AutoClose
    private final PoolOnServer server = PoolOnServer.make();

    private final ServerSession session =
            new ServerSession(new PrefectClient(server.client().address()));
    private final List<EventRow> opened = new ArrayList<>();
    private final EventsModel model;
    private final Stage stage;

    EventsPageLiveTest() throws Exception {
        FxToolkit.start();
        model = FxToolkit.ask(
                () -> new EventsModel(session, Background.onVirtualThreads(), InstantSource.system()).start());
        stage = FxToolkit.show(
                FxToolkit.ask(() -> new EventsView(model, InstantSource.system(), opened::add)), 1000, 700);
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
    void showsWhatHappensToARunWithoutARequestAndOpensTheRun() throws Exception {
        await().until(() -> FxToolkit.ask(() -> model.list().readProperty().get()));
        var run = server.run(server.deployment(Map.of()));
        interact(() -> model.list().typedProperty().set(run.name()));
        awaitEvent(run, "prefect.flow-run.Scheduled");
        var before = session.client().traffic().total();
        server.client().flowRuns().setState(run.id(), new StateRequest(StateType.RUNNING, null, null));
        server.client().flowRuns().setState(run.id(), new StateRequest(StateType.FAILED, null, "KeyError: 'CHF'"));
        awaitEvent(run, "prefect.flow-run.Failed");
        assertThat(session.client().traffic().total()).isEqualTo(before);

        assertThat(FxToolkit.ask(() -> model.list().found().getFirst().event().name()))
                .as("the latest comes first")
                .isEqualTo("prefect.flow-run.Failed");
        clickOn("Run");
        assertThat(opened)
                .singleElement()
                .satisfies(row -> assertThat(row.flowRun()).contains(run.id()));
    }

    private void awaitEvent(FlowRun run, String name) {
        await().until(() -> FxToolkit.ask(() -> model.list().rows().stream()
                .anyMatch(row -> row.event().name().equals(name)
                        && row.flowRun().filter(run.id()::equals).isPresent())));
    }
}
