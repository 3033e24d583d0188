package headwater.app.deployments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.fx.Background;
import headwater.app.fx.FxToolkit;
import headwater.app.servers.PoolOnServer;
import headwater.app.servers.ServerSession;
import headwater.prefect.PrefectClient;
import headwater.prefect.RunRequest;
import headwater.prefect.StateRequest;
import headwater.prefect.model.DeploymentId;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.StateType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The deployments of a real server, with a hand on mouse and keys.
@Tag("live")
class DeploymentsPageLiveTest extends FxRobot {
    @AutoClose
    private final PoolOnServer server = PoolOnServer.make();

    private final ServerSession session =
            new ServerSession(new PrefectClient(server.client().address()));
    private final DeploymentId deployment;
    private final List<FlowRun> started = new ArrayList<>();
    private final List<DeploymentRow> asked = new ArrayList<>();
    private final DeploymentsModel model;
    private final Stage stage;

    DeploymentsPageLiveTest() throws Exception {
        FxToolkit.start();
        var schedule = Map.of("schedule", Map.of("cron", "0 6 * * *", "timezone", "UTC"), "active", true);
        deployment = server.deployment(Map.of("schedules", List.of(schedule), "parameters", Map.of("day", "today")));
        model = FxToolkit.ask(
                () -> new DeploymentsModel(session, Background.onVirtualThreads(), InstantSource.system()).start());
        stage = FxToolkit.show(
                FxToolkit.ask(() ->
                        new DeploymentsView(model, InstantSource.system(), asked::add, (run, _) -> started.add(run))),
                1000,
                700);
        awaitRow();
        interact(() -> model.list().typedProperty().set(server.pool()));
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
    void pausesTheSchedulesAfterSayingWhatThatDoesAndResumesThem() throws Exception {
        assertThat(row().schedule()).startsWith("daily at 06:00");
        untilDone(
                () -> {
                    clickOn("Pause schedules…");
                    clickOn("Pause");
                },
                () -> row().deployment().paused());
        assertThat(server.client().deployments().read(deployment).paused()).isTrue();
        untilDone(
                () -> {
                    clickOn("Resume schedules…");
                    clickOn("Resume");
                },
                () -> !row().deployment().paused());
    }

    @Test
    void makesARunWithWhatAPersonChangedAndShowsItAmongTheLastOnes() {
        untilDone(
                () -> {
                    var day = field("day");
                    assertThat(day.getText()).isEqualTo("\"today\"");
                    interact(() -> day.setText("\"monday\""));
                    clickOn("Run");
                },
                () -> started.size() == 1);
        assertThat(started.getFirst().parameters()).isEqualTo(Map.of("day", "monday"));
        assertThat(started.getFirst().deploymentId()).isEqualTo(deployment);
        await().until(() -> FxToolkit.ask(() -> model.recent().of(deployment).stream()
                .anyMatch(run -> run.id().equals(started.getFirst().id()))));
    }

    @Test
    void makesARunForLaterLikeTheLastOne() throws Exception {
        var client = server.client();
        var last = client.deployments().createFlowRun(deployment, RunRequest.with(Map.of("day", "sunday")));
        client.flowRuns().setState(last.id(), StateRequest.forced(StateType.FAILED, null, null));

        untilDone(
                () -> {
                    var day = field("day");
                    clickOn("#start-from-LAST_RUN");
                    assertThat(day.getText()).isEqualTo("\"sunday\"");
                    clickOn("#fold-How-it-will-run");
                    interact(() -> field("How-it-will-run-start").setText("2099-01-01 06:00Z"));
                    interact(() -> field("How-it-will-run-tags").setText("by hand, late"));
                    clickOn("Run");
                },
                () -> started.size() == 1);

        var made = started.getFirst();
        assertThat(made.parameters()).isEqualTo(Map.of("day", "sunday"));
        assertThat(made.tags()).contains("by hand", "late");
        assertThat(made.stateType()).isEqualTo(StateType.SCHEDULED);
        assertThat(made.expectedStartTime()).isEqualTo(Instant.parse("2099-01-01T06:00:00Z"));
    }

    // Opens the form unless it is open: what it asks for is read from the server first.
    private TextInputControl field(String name) {
        if (lookup(".run-form").tryQuery().isEmpty()) {
            clickOn("Run…");
            await().until(() -> lookup(".run-form").tryQuery().isPresent());
        }
        return lookup("#parameter-" + name).query();
    }

    // SQLite locks all of a database for a write. Where that lasts, the page says that the server is busy, and a person
    // tries again.
    private void untilDone(Runnable action, BooleanSupplier isDone) {
        action.run();
        await().until(() -> {
            if (FxToolkit.ask(() -> !isDone.getAsBoolean() && isBusy())) {
                interact(model.list()::refresh);
                action.run();
            }
            return FxToolkit.ask(isDone::getAsBoolean);
        });
    }

    private boolean isBusy() {
        var why = model.list().problemProperty().get();
        return why != null && why.words().contains("is busy");
    }

    @Test
    void opensTheRunsOfTheSelectedOneByEnter() {
        interact(() -> lookup(".run-list").query().requestFocus());
        type(KeyCode.ENTER);
        assertThat(asked).containsExactly(row());
    }

    private void awaitRow() {
        await().until(() -> FxToolkit.ask(() -> model.list().rows().stream()
                .anyMatch(row -> row.deployment().id().equals(deployment))));
    }

    private DeploymentRow row() {
        return model.list().rows().stream()
                .filter(row -> row.deployment().id().equals(deployment))
                .findFirst()
                .orElseThrow();
    }
}
