package headwater.app.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.run.Change;
import headwater.app.run.PlannedRun;
import headwater.app.run.Recordings;
import headwater.app.run.Run;
import headwater.graph.DiagramNode;
import headwater.graph.Statuses;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RunOverlayTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Run run = Run.of(Recordings.flowRun("etl"))
            .after(Recordings.taskRuns("etl").stream()
                    .<Change>map(Change.TaskRunChanged::new)
                    .toList());
    private final PlannedRun planned = PlannedRun.byFunction(run);

    @Test
    void givesEachCardItsState() {
        var plan = RunDiagram.of(planned);
        var statuses = RunOverlay.of(plan, planned, NOW, Statuses.NONE);

        assertThat(plan.nodes())
                .isNotEmpty()
                .extracting(statuses::over)
                .extracting(DiagramNode::status)
                .allSatisfy(status -> assertThat(status.glyph()).isNotNull());
    }

    @Test
    void isTheSameObjectWhileNothingChanges() {
        var plan = RunDiagram.of(planned);
        var statuses = RunOverlay.of(plan, planned, NOW, Statuses.NONE);

        assertThat(RunOverlay.of(plan, planned, NOW.plusSeconds(60), statuses)).isSameAs(statuses);
    }
}
