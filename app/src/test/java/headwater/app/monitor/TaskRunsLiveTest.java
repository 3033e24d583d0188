package headwater.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.fx.Background;
import headwater.app.fx.FxToolkit;
import headwater.app.look.StateLook;
import headwater.app.look.Theme;
import headwater.app.panels.PanelsModel;
import headwater.app.servers.PoolOnServer;
import headwater.app.servers.ServerSession;
import headwater.app.watch.ServerRun;
import headwater.graph.layout.rows.RowLayout;
import headwater.prefect.PrefectClient;
import headwater.prefect.StateRequest;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The task runs of a run of a real server in the panel below its drawing, with a hand on the mouse, each row compared
/// with what REST says.
@Tag("live")
class TaskRunsLiveTest extends FxRobot {
    @AutoClose
    private final PoolOnServer server = PoolOnServer.make();

    private final ServerSession session =
            new ServerSession(new PrefectClient(server.client().address()));
    private final FlowRun row;
    private final RunPageModel page;
    private final Stage stage;

    TaskRunsLiveTest() throws Exception {
        FxToolkit.start();
        row = server.run(server.deployment(Map.of()));
        enter(StateType.PENDING);
        enter(StateType.RUNNING);
        server.taskRun(row, "load", 0, List.of(StateType.RUNNING, StateType.COMPLETED), "");
        server.taskRun(row, "load", 1, List.of(StateType.RUNNING, StateType.FAILED), "ValueError: no rows");
        server.taskRun(row, "load", 2, List.of(StateType.RUNNING), "");
        server.taskRun(row, "save", 0, List.of(StateType.PENDING), "");
        page = FxToolkit.ask(() -> {
            var background = Background.onVirtualThreads();
            var run = new RunModel(row, new ServerRun(session, row.id()), background, InstantSource.system());
            return new RunPageModel(run.start(), "etl", new RowLayout(), background);
        });
        stage = FxToolkit.show(FxToolkit.ask(this::view), 1280, 800);
    }

    private RunPageView view() {
        var shown = new SimpleObjectProperty<>(page.run());
        var dock = new DockModel(
                shown, List.of(DockTab.values()), Map.of(DockTab.TASK_RUNS, DockModel.countTaskRuns(shown)));
        return new RunPageView(
                page,
                dock,
                new PanelsModel(),
                new SimpleObjectProperty<>(Theme.LIGHT.palette()),
                new Region(),
                new Region());
    }

    private void enter(StateType type) throws Exception {
        server.client().flowRuns().setState(row.id(), new StateRequest(type, null, null));
    }

    @AfterEach
    void letGo() {
        FxToolkit.run(() -> {
            stage.close();
            page.close();
        });
        session.close();
    }

    @Test
    void showsEachTaskRunAsTheServerHasItAndSelectsOneEverywhere() throws Exception {
        await().until(() -> lookup("Task runs 4").tryQuery().isPresent());
        clickOn("Task runs 4");
        var tasks = server.client().taskRuns().ofFlowRun(row.id());
        assertThat(tasks).hasSize(4);
        assertThat(shown())
                .containsExactlyInAnyOrderElementsOf(
                        tasks.stream().map(TaskRunsLiveTest::cells).toList());

        var failed = tasks.stream()
                .filter(task -> task.stateType() == StateType.FAILED)
                .findFirst()
                .orElseThrow();
        assertThat(shown().getFirst()).isEqualTo(cells(failed));
        clickOn(failed.name());
        assertThat(page.run().log().onlyProperty().get()).containsExactly(failed.id());
        assertThat(page.selectionProperty().get().nodes()).hasSize(1);
        assertThat(shown()).hasSize(4);
    }

    // State, name, attempts, and the message of one that is not well.
    private static List<String> cells(TaskRun task) {
        var state = Objects.requireNonNull(task.state());
        var message = state.type() == StateType.COMPLETED ? "" : Objects.requireNonNullElse(state.message(), "");
        return List.of(
                StateLook.title(state.name()),
                task.name(),
                task.runCount() == 0 ? "" : Integer.toString(task.runCount()),
                message);
    }

    private List<List<String>> shown() {
        TableView<ObservableValue<TaskRunRow>> table =
                lookup(".task-runs .run-list").queryTableView();
        return FxToolkit.ask(() -> {
            var rows = new ArrayList<List<String>>();
            for (var item : table.getItems()) {
                var row = item.getValue();
                rows.add(List.of(row.state(), row.task().name(), row.attempts(), row.message()));
            }
            return rows;
        });
    }
}
