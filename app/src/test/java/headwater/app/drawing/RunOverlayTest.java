package headwater.app.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.run.Change;
import headwater.app.run.MadeRuns;
import headwater.app.run.PlannedRun;
import headwater.app.run.Recordings;
import headwater.app.run.Run;
import headwater.graph.Diagram;
import headwater.graph.DiagramNode;
import headwater.graph.Shape;
import headwater.graph.Statuses;
import headwater.prefect.model.StateType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        var statuses = RunOverlay.NONE.next(plan, planned, NOW).statuses();

        assertThat(plan.nodes())
                .isNotEmpty()
                .extracting(statuses::over)
                .extracting(DiagramNode::status)
                .allSatisfy(status -> assertThat(status.glyph()).isNotNull());
    }

    @Test
    void isTheSameObjectWhileNothingChanges() {
        var plan = RunDiagram.of(planned);
        var overlay = RunOverlay.NONE.next(plan, planned, NOW);

        assertThat(overlay.next(plan, planned, NOW.plusSeconds(60)).statuses()).isSameAs(overlay.statuses());
    }

    @Test
    void looksAtOneCardWhenOneOfThousandChanges() {
        var nodes = new ArrayList<DiagramNode>();
        var changes = new ArrayList<Change>();
        for (int i = 0; i < 1_000; i++) {
            nodes.add(DiagramNode.of("f" + i, Shape.CARD, "task", "f" + i));
            changes.add(new Change.TaskRunChanged(MadeRuns.of("f" + i, i, StateType.PENDING)));
        }
        var plan = new Diagram(nodes, List.of());
        var first = Run.of(MadeRuns.flowRun(StateType.RUNNING)).after(changes);
        var laid = PlannedRun.byFunction(first);
        var overlay = RunOverlay.NONE.next(plan, laid, NOW);
        assertThat(overlay.examined()).isEqualTo(1_000);

        var started = first.after(List.of(new Change.TaskRunChanged(MadeRuns.of("f500", 500, StateType.RUNNING))));
        var next = overlay.next(plan, laid.after(started), NOW);
        assertThat(next.examined()).isEqualTo(1);
        assertThat(next.statuses()).isEqualTo(all(plan, laid.after(started)));
    }

    @Test
    void isAsIfLaidOutAtOnceAfterEachChange() {
        var plan = RunDiagram.of(planned);
        var overlay = RunOverlay.NONE;
        var now = Run.of(Recordings.flowRun("etl"));
        for (var change : Recordings.changesOfEvents("etl")) {
            now = now.after(List.of(change));
            var laid = PlannedRun.byFunction(now);
            overlay = overlay.next(plan, laid, NOW);
            assertThat(overlay.statuses()).isEqualTo(all(plan, laid));
        }
    }

    private static Statuses all(Diagram plan, PlannedRun run) {
        return RunOverlay.NONE.next(plan, run, NOW).statuses();
    }
}
