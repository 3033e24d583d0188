package headwater.app.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.fx.Background;
import headwater.app.fx.FxToolkit;
import headwater.app.look.Theme;
import headwater.app.watch.PretendPrefect;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Two runs side by side with a hand on mouse and keys.
class CompareViewTest extends FxRobot {
    private static final MadeRun FAILED = new MadeRun(
                    "astute-heron", Instant.parse("2026-11-24T06:00:00Z"), StateType.FAILED, 60, Map.of("day", 2))
            .task("load", "0", 0, 2, StateType.COMPLETED)
            .task("extract", "0", 2, 30, StateType.COMPLETED)
            .task("extract", "1", 3, 31, StateType.COMPLETED)
            .task("convert", "0", 30, 40, StateType.FAILED)
            .logs("convert-0", 40, "no rate for CHF");
    private static final MadeRun GOOD = new MadeRun(
                    "brisk-otter", Instant.parse("2026-11-23T06:00:00Z"), StateType.COMPLETED, 30, Map.of("day", 1))
            .task("load", "0", 0, 2, StateType.COMPLETED)
            .task("extract", "0", 2, 12, StateType.COMPLETED)
            .task("extract", "1", 3, 14, StateType.COMPLETED)
            .task("convert", "0", 12, 20, StateType.COMPLETED)
            .logs("convert-0", 20, "converted 12 orders");

    @AutoClose
    private final PretendPrefect server = new PretendPrefect()
            .has(FAILED.row())
            .has(GOOD.row())
            .has(Stream.of(FAILED, GOOD).flatMap(run -> run.tasks().stream()).toList())
            .hasLogged(
                    Stream.of(FAILED, GOOD).flatMap(run -> run.lines().stream()).toList());

    private final List<String> opened = new ArrayList<>();
    private final CompareModel model;
    private final Stage stage;

    CompareViewTest() {
        FxToolkit.start();
        model = FxToolkit.ask(() -> new CompareModel(
                FAILED.row(),
                new Against.Chosen(GOOD.row()),
                server.session(),
                Background.onVirtualThreads(),
                InstantSource.system()));
        stage = FxToolkit.show(
                FxToolkit.ask(
                        () -> new CompareView(model, new SimpleObjectProperty<>(Theme.LIGHT.palette()), this::opened)),
                1200,
                800);
        FxToolkit.run(() -> {
            Theme.loadFonts();
            Theme.LIGHT.dress(stage.getScene());
        });
    }

    private void opened(FlowRun run, TaskRun task) {
        opened.add(run.name() + " " + task.name());
    }

    @AfterEach
    void letGo() {
        FxToolkit.run(() -> {
            stage.close();
            model.close();
        });
    }

    @Test
    void goesThroughTheTasksWorstFirstAndOpensThemInEitherRun() {
        awaitComparison();
        type(KeyCode.ENTER);
        press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
        type(KeyCode.J);
        type(KeyCode.ENTER);
        type(KeyCode.K);
        type(KeyCode.ENTER);
        assertThat(opened)
                .containsExactly(
                        "astute-heron convert-0",
                        "brisk-otter convert-0",
                        "astute-heron extract-0",
                        "astute-heron convert-0");
    }

    @Test
    void showsTheTaskRunsOfATaskBelowIt() {
        awaitComparison();
        type(KeyCode.J);
        type(KeyCode.RIGHT);
        assertThat(names()).containsExactly("convert", "extract", "extract-0", "extract-1", "load");
        type(KeyCode.LEFT);
        assertThat(names()).containsExactly("convert", "extract", "load");
    }

    @Test
    void swapsTheRunsByAKeyAndByItsButton() {
        awaitComparison();
        type(KeyCode.X);
        assertThat(texts()).contains("completed, B failed");
        clickOn("#swap-runs");
        assertThat(texts()).contains("failed, B completed");
    }

    @Test
    void showsTheTasksInTheOrderInWhichTheyRanOnAClick() {
        awaitComparison();
        clickOn("As they ran");
        assertThat(names()).containsExactly("load", "extract", "convert");
    }

    @Test
    void opensATaskRunOnADoubleClick() {
        awaitComparison();
        doubleClickOn("load");
        assertThat(opened).containsExactly("astute-heron load-0");
    }

    @Test
    void saysWhatDiffersInValuesAndLogs() {
        awaitComparison();
        assertThat(texts()).contains("day", "1 of 3", "convert-0, 1 of 1 difference");
    }

    @Test
    void saysThatARunWasDeleted() {
        server.deletesFlowRuns();
        FxToolkit.run(model::start);
        await().until(() -> texts().contains("astute-heron is no longer on the server: it was deleted."));
    }

    private void awaitComparison() {
        FxToolkit.run(model::start);
        await().until(() -> names().size() == 3);
        await().until(() -> texts().contains("load"));
    }

    private List<String> names() {
        return FxToolkit.ask(() -> lookup(".compared-tasks").<CompareRow>queryTableView().getItems().stream()
                .map(row -> row.task().name())
                .toList());
    }

    private List<String> texts() {
        return FxToolkit.ask(() -> {
            stage.getScene().getRoot().layout();
            lookup(".compared-tasks").queryAs(TableView.class).layout();
            return lookup(".label").queryAllAs(Label.class).stream()
                    .map(Label::getText)
                    .toList();
        });
    }
}
