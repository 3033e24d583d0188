package headwater.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.FxToolkit;
import headwater.app.run.MadeRuns;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The table of task runs, with a hand on mouse and keys.
class TaskRunsViewTest extends FxRobot {
    private static final int MANY = 1_000;

    private final RunModel run;
    private final RunPageModel page;
    private final TaskRunsModel model;
    private final Stage stage;
    private int logsShown;

    TaskRunsViewTest() {
        FxToolkit.start();
        run = FxToolkit.ask(TaskRunsModelTest::made);
        page = FxToolkit.ask(() -> TaskRunsModelTest.page(run));
        interact(() -> TaskRunsModelTest.take(
                run,
                IntStream.range(0, MANY)
                        .mapToObj(number -> MadeRuns.of("load", number, StateType.RUNNING))
                        .toArray(TaskRun[]::new)));
        model = FxToolkit.ask(() -> TaskRunsModelTest.table(page));
        stage = FxToolkit.show(FxToolkit.ask(() -> new TaskRunsView(model, () -> logsShown++)), 1000, 300);
    }

    @AfterEach
    void close() {
        FxToolkit.run(stage::close);
    }

    @Test
    void selectsEverywhereByAClick() {
        clickOn("load-3");
        assertThat(selected()).isEqualTo("load-3");
        assertThat(page.selectionProperty().get().nodes()).hasSize(1);
        assertThat(run.log().onlyProperty().get())
                .containsExactly(TaskRunsModelTest.task("load", 3).id());
    }

    @Test
    void goesFromRowToRowByKeysShowsTheLogByEnterAndSelectsNothingByEscape() {
        clickOn("load-3");
        type(KeyCode.J, KeyCode.J, KeyCode.K, KeyCode.ENTER);
        assertThat(selected()).isEqualTo("load-4");
        assertThat(logsShown).isEqualTo(1);
        type(KeyCode.ESCAPE);
        assertThat(page.selectionProperty().get().isEmpty()).isTrue();
        assertThat(run.log().onlyProperty().get()).isEmpty();
        assertThat(FxToolkit.ask(() -> table().getSelectionModel().isEmpty())).isTrue();
    }

    @Test
    void searchesAfterASlash() {
        clickOn("load-3");
        write("/");
        write("load-99");
        assertThat(FxToolkit.ask(() -> table().getItems())).hasSize(11);
        type(KeyCode.ENTER);
        assertThat(selected()).isEqualTo("load-99");
    }

    @Test
    void sortsByAColumn() {
        interact(() -> TaskRunsModelTest.take(run, TaskRunsModelTest.failed("load", 7)));
        assertThat(first()).isEqualTo("load-7");
        interact(() -> table().getSortOrder().add(table().getColumns().get(1)));
        assertThat(first()).isEqualTo("load-0");
    }

    @Test
    void keepsTheSelectedRowAndItsPlaceWhileTheRunGoesOn() {
        interact(() -> table().scrollTo(500));
        clickOn("load-505");
        double before = y("load-505");
        var nodes = rows();
        for (int failures = 0; failures < 30; failures += 3) {
            int from = failures;
            interact(() -> TaskRunsModelTest.take(
                    run,
                    IntStream.range(from, from + 3)
                            .mapToObj(number -> TaskRunsModelTest.failed("load", number))
                            .toArray(TaskRun[]::new)));
            interact(() -> run.time().tick());
        }
        assertThat(first()).isEqualTo("load-29");
        assertThat(selected()).isEqualTo("load-505");
        assertThat(y("load-505")).isEqualTo(before);
        assertThat(rows()).isSubsetOf(nodes);
    }

    @Test
    void showsAChangedStateInTheSameRow() {
        var before = rows();
        interact(() -> TaskRunsModelTest.take(run, TaskRunsModelTest.task("load", 2)));
        assertThat(lookup(".state-words.completed").queryAll()).hasSize(1);
        assertThat(rows()).isEqualTo(before);
    }

    private TableView<ObservableValue<TaskRunRow>> table() {
        return lookup(".run-list").queryTableView();
    }

    private String first() {
        return FxToolkit.ask(
                () -> table().getItems().getFirst().getValue().task().name());
    }

    private String selected() {
        return FxToolkit.ask(() ->
                table().getSelectionModel().getSelectedItem().getValue().task().name());
    }

    private double y(String name) {
        Node cell = lookup(name).query();
        return FxToolkit.ask(() -> cell.localToScene(0, 0).getY());
    }

    private Set<Node> rows() {
        return lookup(".table-row-cell").queryAll();
    }
}
