package headwater.app.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.fx.Background;
import headwater.app.fx.FxToolkit;
import headwater.app.look.Theme;
import headwater.app.servers.PoolOnServer;
import headwater.app.servers.ServerSession;
import headwater.prefect.PrefectClient;
import headwater.prefect.StateRequest;
import headwater.prefect.model.DeploymentId;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.StateType;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Two runs of a deployment on a real server, one of which failed.
@Tag("live")
class CompareLiveTest extends FxRobot {
    @AutoClose
    private final PoolOnServer server = PoolOnServer.make();

    private final DeploymentId deployment = server.deployment(Map.of());
    private final FlowRun good = made(StateType.COMPLETED);
    private final FlowRun failed = made(StateType.FAILED);
    private final ServerSession session =
            new ServerSession(new PrefectClient(server.client().address()));
    private final List<String> opened = new ArrayList<>();
    private final CompareModel model;
    private final Stage stage;

    CompareLiveTest() throws Exception {
        FxToolkit.start();
        model = FxToolkit.ask(() -> new CompareModel(
                failed, Against.before(failed), session, Background.onVirtualThreads(), InstantSource.system()));
        stage = FxToolkit.show(
                FxToolkit.ask(() -> new CompareView(
                        model,
                        new SimpleObjectProperty<>(Theme.LIGHT.palette()),
                        (run, task) -> opened.add(run.name() + " " + task.name()))),
                1200,
                800);
    }

    private FlowRun made(StateType end) throws Exception {
        var run = server.run(deployment);
        var client = server.client();
        client.flowRuns().setState(run.id(), new StateRequest(StateType.PENDING, null, null));
        client.flowRuns().setState(run.id(), new StateRequest(StateType.RUNNING, null, null));
        server.taskRun(run, "load", 0, List.of(StateType.RUNNING, StateType.COMPLETED), "");
        server.taskRun(run, "convert", 0, List.of(StateType.RUNNING, end), "no rate for CHF");
        client.flowRuns().setState(run.id(), new StateRequest(end, null, null));
        return client.flowRuns().read(run.id());
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
    void comparesARunThatFailedWithTheLastOneThatCompleted() {
        FxToolkit.run(model::start);
        await().until(() -> FxToolkit.ask(() -> !model.rowsProperty().get().isEmpty()));
        var compared = FxToolkit.ask(() -> model.comparisonProperty().get());
        assertThat(compared).isNotNull();
        assertThat(compared.a().name()).isEqualTo(failed.name());
        assertThat(compared.b().name()).isEqualTo(good.name());
        assertThat(FxToolkit.ask(
                        () -> model.rowsProperty().get().getFirst().task().change()))
                .isEqualTo(TaskChange.FAILED);
        type(KeyCode.ENTER);
        assertThat(opened).containsExactly(failed.name() + " convert-0");
    }
}
