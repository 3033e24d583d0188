package headwater.app.monitor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.Inline;
import headwater.app.look.StateLook;
import headwater.app.run.NestedFailure;
import headwater.app.run.PlanMatch;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Selection;
import headwater.graph.layout.rows.RowLayout;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskInput;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class RunPageModelTest {
    private static RunPageModel page(RunModel run) {
        return new RunPageModel(run, "", new RowLayout(), new Inline());
    }

    @Test
    void drawsACardForEachFunctionThatRan() {
        var page = page(Recorded.whole("retries"));
        assertThat(page.drawingProperty().get().diagram().nodes())
                .extracting(DiagramNode::title)
                .containsExactlyInAnyOrder("broken", "flaky", "after");
    }

    @Test
    void drawsTheSameDiagramWhileOnlyStatesChange() {
        var run = Recorded.upTo("etl", Recorded.end("etl").minusMillis(200));
        var page = page(run);
        var before = page.drawingProperty().get().diagram();
        run.take(Recorded.recording("etl").news());
        assertThat(page.drawingProperty().get().diagram()).isSameAs(before);
        assertThat(page.plannedRunProperty().get().run().stateType()).isEqualTo(StateType.COMPLETED);
    }

    @Test
    void keepsItsCardsWhenTheCursorGoesBack() {
        var run = Recorded.whole("etl");
        var page = page(run);
        var before = page.drawingProperty().get().diagram();
        var start = requireNonNull(run.runProperty().get().flowRun().startTime());
        run.time().pastProperty().set(start.plusMillis(300));
        assertThat(page.drawingProperty().get().diagram()).isSameAs(before);
        assertThat(page.plannedRunProperty().get().states()).containsOnlyKeys("extract");
    }

    @Test
    void drawsEveryTaskRunWithTheWiresThatTheServerTracked() {
        var run = Recorded.whole("etl");
        var page = page(run);
        page.detailProperty().set(RunDetail.TASK_RUNS);

        var tasks = run.runProperty().get().tasks();
        var drawing = page.drawingProperty().get();
        var tracked = new HashSet<String>();
        tasks.forEach((id, task) -> task.taskInputs()
                .values()
                .forEach(inputs -> inputs.forEach(input -> {
                    if (input instanceof TaskInput.FromTaskRun(var from) && tasks.containsKey(from)) {
                        tracked.add(from + " > " + id);
                    }
                })));
        assertThat(drawing.diagram().nodes())
                .extracting(node -> node.id().value())
                .containsExactlyInAnyOrderElementsOf(
                        tasks.keySet().stream().map(TaskRunId::toString).toList());
        assertThat(drawing.diagram().edges())
                .extracting(edge -> edge.from() + " > " + edge.to())
                .containsExactlyInAnyOrderElementsOf(tracked)
                .isNotEmpty();
        assertThat(drawing.placement().routes()).hasSameSizeAs(tracked);
        assertThat(page.plannedRunProperty().get().states()).hasSameSizeAs(tasks);
    }

    @Test
    void drawsALiveRunAsItDrawsItAtItsEnd() {
        var live = Recorded.upTo("etl", Recorded.end("etl").minusMillis(600));
        var page = page(live);
        page.detailProperty().set(RunDetail.TASK_RUNS);
        live.take(Recorded.recording("etl").news());
        var whole = page(Recorded.whole("etl"));
        whole.detailProperty().set(RunDetail.TASK_RUNS);

        assertThat(Set.copyOf(page.drawingProperty().get().diagram().nodes()))
                .isEqualTo(Set.copyOf(whole.drawingProperty().get().diagram().nodes()));
        assertThat(page.drawingProperty().get().statuses())
                .isEqualTo(whole.drawingProperty().get().statuses());
    }

    @Test
    void keepsWhatIsSelectedAsTheCardsThatStandForTheSameTaskRuns() {
        var run = Recorded.whole("retries");
        var page = page(run);
        var flaky = run.runProperty().get().tasks().values().stream()
                .filter(task -> PlanMatch.function(task).equals("flaky"))
                .map(TaskRun::id)
                .collect(Collectors.toSet());
        page.selectionProperty().set(Selection.of(Set.of(new NodeId("flaky"))));
        page.detailProperty().set(RunDetail.TASK_RUNS);

        assertThat(page.selectionProperty().get().nodes())
                .extracting(NodeId::value)
                .containsExactlyInAnyOrderElementsOf(
                        flaky.stream().map(TaskRunId::toString).toList());
        assertThat(run.log().onlyProperty().get()).isEqualTo(flaky);
        page.detailProperty().set(RunDetail.FUNCTIONS);
        assertThat(page.selectionProperty().get().nodes()).containsExactly(new NodeId("flaky"));
    }

    @Test
    void opensASubflowInItsPlaceWithTheStatesOfItsTasks() {
        var page = page(Recorded.failedWithin());
        page.toggle(new NodeId("nightly"));
        var drawing = page.drawingProperty().get();
        assertThat(drawing.diagram().nodes())
                .filteredOn(node -> new NodeId("nightly").equals(node.parent()))
                .extracting(node -> node.id().value())
                .containsExactlyInAnyOrder("nightly::extract", "nightly::check", "nightly::load");
        var load = requireNonNull(drawing.diagram().node(new NodeId("nightly::load")));
        assertThat(drawing.statuses().over(load).status().tone())
                .isEqualTo(StateLook.of(StateType.FAILED, "Failed").tone());

        page.toggle(new NodeId("nightly"));
        assertThat(page.drawingProperty().get().diagram().nodes())
                .extracting(DiagramNode::title)
                .containsExactly("nightly");
    }

    @Test
    void opensTheSubflowOfATaskRunThatIsChosen() {
        var page = page(Recorded.failedWithin());
        var load = NestedFailure.inside("load").id();
        var chosen = new HashSet<String>();
        page.choose(load, chosen::add);
        assertThat(chosen).containsExactly("nightly::load");
        page.selectionProperty().set(Selection.of(Set.of(new NodeId("nightly::load"))));
        assertThat(page.run().log().onlyProperty().get()).containsExactly(load);
    }

    @Test
    void opensNothingInThePlaceOfATask() {
        var page = page(Recorded.whole("etl"));
        var before = page.drawingProperty().get().diagram();
        page.toggle(new NodeId("extract"));
        assertThat(page.drawingProperty().get().diagram()).isSameAs(before);
    }

    @Test
    void theTimelineHasARowForEachCard() {
        var run = Recorded.whole("etl");
        var page = page(run);
        var timeline = new TimelineModel(
                new SimpleObjectProperty<>(run), page.selectedRuns().canvas());
        page.detailProperty().set(RunDetail.TASK_RUNS);

        var rows = requireNonNull(timeline.rowsProperty().get()).rows();
        assertThat(rows)
                .extracting(TimelineRow::label)
                .containsAll(page.drawingProperty().get().diagram().nodes().stream()
                        .map(DiagramNode::title)
                        .toList());
        assertThat(rows)
                .extracting(TimelineRow::card)
                .containsExactlyInAnyOrderElementsOf(page.drawingProperty().get().diagram().nodes().stream()
                        .map(node -> node.id().value())
                        .toList());
    }
}
