package headwater.app.monitor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.Inline;
import headwater.graph.DiagramNode;
import headwater.graph.layout.rows.RowLayout;
import headwater.prefect.model.StateType;
import org.junit.jupiter.api.Test;

class RunPageModelTest {
    private static RunPageModel page(RunModel run) {
        return new RunPageModel(run, new RowLayout(), new Inline());
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
}
