package headwater.app.monitor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.Inline;
import headwater.app.run.Change;
import headwater.app.run.MadeRuns;
import headwater.app.run.RunNews;
import headwater.graph.NodeId;
import headwater.graph.Selection;
import headwater.graph.layout.rows.RowLayout;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.Test;

class TaskRunsModelTest {
    @Test
    void hasFailuresFirstAndTheRestInTheOrderInWhichTheyBegan() {
        var run = made();
        take(run, task("load", 3), task("load", 1), failed("load", 2), failed("load", 4), waiting("load", 5));
        assertThat(names(table(run))).containsExactly("load-4", "load-2", "load-1", "load-3", "load-5");
    }

    @Test
    void keepsItsItemsAndTheirOrderWhileRowsChange() {
        var run = made();
        take(run, MadeRuns.of("load", 1, StateType.RUNNING), MadeRuns.of("load", 2, StateType.RUNNING));
        var table = table(run);
        var before = List.copyOf(table.found());
        take(run, task("load", 2), task("load", 3));
        assertThat(table.found()).hasSize(3).startsWith(before.get(0), before.get(1));
        assertThat(before.get(1).getValue().state()).isEqualTo("Completed");
    }

    @Test
    void hasTheTaskRunsOfTheSelectedCardsUntilNothingIsSelected() {
        var page = page(twoOfOne());
        var table = table(page);
        select(page, "load");
        assertThat(names(table)).containsExactly("load-1", "load-2");
        assertThat(table.extentProperty().get()).isEqualTo(new TaskRunsModel.Extent("load", 2, 3));
        table.selectNone();
        assertThat(names(table)).hasSize(3);
        assertThat(page.selectionProperty().get().isEmpty()).isTrue();
    }

    @Test
    void selectsATaskRunEverywhereAndKeepsTheOthersInSight() {
        var run = twoOfOne();
        var page = page(run);
        var table = table(page);
        table.choose(table.found().get(1));
        assertThat(run.log().onlyProperty().get())
                .containsExactly(task("load", 2).id());
        assertThat(page.selectionProperty().get().nodes()).containsExactly(new NodeId("load"));
        assertThat(names(table)).hasSize(3);
        assertThat(table.selectedProperty().get()).isSameAs(table.found().get(1));
        table.choose(table.found().getFirst());
        assertThat(run.log().onlyProperty().get())
                .containsExactly(task("load", 1).id());
        assertThat(table.selectedProperty().get()).isSameAs(table.found().getFirst());
    }

    @Test
    void keepsTheChosenTaskRunWhenCardsStandForTaskRuns() {
        var page = page(twoOfOne());
        var table = table(page);
        var item = table.found().get(1);
        table.choose(item);
        page.detailProperty().set(RunDetail.TASK_RUNS);
        assertThat(page.selectionProperty().get().nodes())
                .containsExactly(new NodeId(item.getValue().key()));
        assertThat(table.selectedProperty().get()).isSameAs(item);
    }

    @Test
    void selectsTheTaskRunOfACardThatHasOnlyOne() {
        var page = page(Recorded.whole("retries"));
        var table = table(page);
        select(page, "flaky");
        assertThat(requireNonNull(table.selectedProperty().get()).getValue().function())
                .isEqualTo("flaky");
        select(page, "broken");
        assertThat(requireNonNull(table.selectedProperty().get()).getValue().function())
                .isEqualTo("broken");
    }

    @Test
    void findsByWordsAndLeavesOutWhatAnExclamationMarkNames() {
        var run = made();
        take(run, task("load", 1), failed("load", 2), task("save", 3));
        var table = table(run);
        table.typedProperty().set("broke");
        assertThat(names(table)).containsExactly("load-2");
        table.typedProperty().set("load !failed");
        assertThat(names(table)).containsExactly("load-1");
        table.typedProperty().set("");
        assertThat(names(table)).hasSize(3);
    }

    @Test
    void sortsAsItIsAskedToAndAgainFailuresFirst() {
        var run = made();
        take(run, task("load", 1), failed("load", 2));
        var table = table(run);
        Comparator<ObservableValue<TaskRunRow>> byName =
                Comparator.comparing(item -> item.getValue().task().name());
        table.orderProperty().set(byName);
        assertThat(names(table)).containsExactly("load-1", "load-2");
        table.orderProperty().set(null);
        assertThat(names(table)).containsExactly("load-2", "load-1");
    }

    @Test
    void hasTheTaskRunsOfSubflowsBelowTheNamesOfTheirCalls() {
        var run = Recorded.whole("nested");
        var subflows = run.runProperty().get().subflows();
        assertThat(subflows).isNotEmpty();
        assertThat(table(run).found())
                .extracting(item -> item.getValue().function())
                .anyMatch(words -> words.contains(" / "));
    }

    @Test
    void goesBackWithTheCursor() {
        var run = Recorded.whole("etl");
        var table = table(run);
        var start = requireNonNull(run.runProperty().get().flowRun().startTime());
        run.time().pastProperty().set(start.plusMillis(300));
        assertThat(table.found()).hasSize(1);
        run.time().pastProperty().set(null);
        assertThat(table.found()).hasSameSizeAs(run.runProperty().get().tasks().values());
    }

    @Test
    void saysWhatAFailedTaskRunSaysAndNothingOfOneThatIsWell() {
        var run = made();
        take(run, failed("load", 1), task("load", 2));
        assertThat(table(run).found())
                .extracting(item -> item.getValue().message())
                .containsExactly("it broke at 1", "");
    }

    @Test
    void leavesTheItemsInPeaceWhenNothingMovesInALargeRun() {
        var run = made();
        take(
                run,
                IntStream.range(0, 5_000)
                        .mapToObj(number -> MadeRuns.of("load", number, StateType.RUNNING))
                        .toArray(TaskRun[]::new));
        var table = table(run);
        var changes = new ArrayList<Integer>();
        table.found().subscribe(() -> changes.add(1));
        take(
                run,
                IntStream.range(0, 2_000)
                        .mapToObj(number -> task("load", number))
                        .toArray(TaskRun[]::new));
        assertThat(changes).isEmpty();
        assertThat(table.found()).hasSize(5_000);
    }

    static RunModel made() {
        return Recorded.of(MadeRuns.flowRun(StateType.RUNNING));
    }

    private static RunModel twoOfOne() {
        var run = made();
        take(run, task("load", 1), task("load", 2), task("save", 3));
        return run;
    }

    static TaskRun task(String function, int number) {
        return MadeRuns.of(function, number, StateType.COMPLETED);
    }

    static TaskRun failed(String function, int number) {
        return MadeRuns.of(function, number, StateType.FAILED);
    }

    private static TaskRun waiting(String function, int number) {
        return MadeRuns.of(function, number, StateType.PENDING);
    }

    static void take(RunModel run, TaskRun... tasks) {
        run.take(Stream.of(tasks)
                .<RunNews>map(task -> new RunNews.Changed(new Change.TaskRunChanged(task)))
                .toList());
    }

    static RunPageModel page(RunModel run) {
        return new RunPageModel(run, "", new RowLayout(), new Inline());
    }

    private static void select(RunPageModel page, String card) {
        page.selectionProperty().set(Selection.of(Set.of(new NodeId(card))));
    }

    static TaskRunsModel table(RunPageModel page) {
        return new TaskRunsModel(page.selectedRuns(), card -> select(page, card));
    }

    private static TaskRunsModel table(RunModel run) {
        return table(page(run));
    }

    private static List<String> names(TaskRunsModel table) {
        return table.found().stream().map(item -> item.getValue().task().name()).toList();
    }
}
