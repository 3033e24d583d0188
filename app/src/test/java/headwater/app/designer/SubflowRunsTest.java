package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.monitor.Recorded;
import headwater.app.monitor.RunModel;
import headwater.app.run.CardState;
import headwater.flow.UnreadableException;
import headwater.graph.NodeId;
import headwater.graph.Selection;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person sees of a recorded run of subflows in subflows when they are open on the canvas.
class SubflowRunsTest {
    // The flows of the recording "nested", with the names of their functions.
    private static final String TEXT = """
            from prefect import flow, task


            @task
            def prepare():
                return 1


            @task
            def leaf(x):
                return x


            @task
            def finish():
                return 2


            @flow
            def grandchild(x):
                leaf(x)


            @flow
            def child(x):
                if x > 100:
                    finish()
                leaf(x)
                grandchild(x)


            @flow
            def parent():
                prepare()
                for x in range(2):
                    child(x)
                finish()
            """;
    private static final NodeId CALL = new NodeId("for@1/child");
    private static final NodeId INNER_CALL = new NodeId("for@1/child::grandchild");

    @TempDir
    private Path folder;

    @Test
    void haveTheStatesOfTheirOwnTaskRuns() throws IOException, UnreadableException {
        var model = opened();
        watch(model);

        assertThat(subtitle(model, "for@1/child")).startsWith("2 of 2");
        assertThat(subtitle(model, "for@1/child::leaf")).startsWith("2 of 2");
        assertThat(subtitle(model, "for@1/child::grandchild")).startsWith("2 of 2");
        assertThat(subtitle(model, "for@1/child::grandchild::leaf")).startsWith("2 of 2");
        assertThat(subtitle(model, "for@1/child::if@1/finish")).isEqualTo("not reached");
    }

    @Test
    void haveThemHoweverLateTheyAreOpened() throws IOException, UnreadableException {
        var model = OpenFlow.in(folder, TEXT);
        watch(model);
        model.toggle(CALL);
        assertThat(subtitle(model, "for@1/child::leaf")).startsWith("2 of 2");
        model.toggle(INNER_CALL);
        assertThat(subtitle(model, "for@1/child::grandchild::leaf")).startsWith("2 of 2");
        model.toggle(CALL);
        assertThat(subtitle(model, "for@1/child")).startsWith("2 of 2");
    }

    @Test
    void areShownAsTheyWereAtAnInstant() throws IOException, UnreadableException {
        var model = opened();
        var run = watch(model);
        var leaves = run.runProperty().get().subflows().values().stream()
                .flatMap(subflow -> subflow.tasks().values().stream())
                .filter(task -> task.taskKey().startsWith("leaf"))
                .map(TaskRun::startTime)
                .map(Objects::requireNonNull)
                .sorted()
                .toList();
        assertThat(leaves).hasSize(4);

        run.time().pastProperty().set(leaves.getFirst().minusMillis(1));
        assertThat(subtitle(model, "for@1/child::grandchild::leaf")).isEqualTo("not started");
        run.time().pastProperty().set(leaves.get(1).plusMillis(1));
        assertThat(state(model, "for@1/child::leaf").total()).isEqualTo(1);
        run.time().pastProperty().set(null);
        assertThat(subtitle(model, "for@1/child::grandchild::leaf")).startsWith("2 of 2");
    }

    @Test
    void addUpInAClosedContainer() throws IOException, UnreadableException {
        var model = opened();
        watch(model);
        model.toggle(new NodeId("for@1"));

        assertThat(OpenFlow.diagram(model).node(CALL)).isNull();
        assertThat(subtitle(model, "for@1")).startsWith("2 of 2");
        model.toggle(new NodeId("for@1"));
        assertThat(subtitle(model, "for@1/child::leaf")).startsWith("2 of 2");
    }

    @Test
    void filterTheLogByWhatIsSelectedInThemAndByTheirCall() throws IOException, UnreadableException {
        var model = opened();
        var run = watch(model);
        model.selectionProperty().set(Selection.of(Set.of(new NodeId("for@1/child::leaf"))));
        assertThat(run.log().onlyProperty().get()).hasSize(2);
        model.selectionProperty().set(Selection.of(Set.of(CALL)));
        assertThat(run.log().onlyProperty().get())
                .as("two calls with all in them")
                .hasSize(2 + 4 + 2);
    }

    private DesignerModel opened() throws IOException, UnreadableException {
        var model = OpenFlow.in(folder, TEXT);
        model.toggle(CALL);
        model.toggle(INNER_CALL);
        return model;
    }

    private static RunModel watch(DesignerModel model) {
        var run = Recorded.whole("nested");
        model.runProperty().set(run);
        assertThat(run.runProperty().get().stateType()).isEqualTo(StateType.COMPLETED);
        return run;
    }

    private static CardState state(DesignerModel model, String card) {
        return Objects.requireNonNull(
                Objects.requireNonNull(model.overlaid().canvasRunsProperty().get())
                        .state(new NodeId(card)));
    }

    private static String subtitle(DesignerModel model, String card) {
        return model.drawingProperty()
                .get()
                .statuses()
                .over(OpenFlow.node(model, card))
                .status()
                .subtitle();
    }
}
