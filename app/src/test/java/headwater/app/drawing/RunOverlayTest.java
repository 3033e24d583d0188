package headwater.app.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.run.Change;
import headwater.app.run.MadeRuns;
import headwater.app.run.PlanCard;
import headwater.app.run.PlannedRun;
import headwater.app.run.Recordings;
import headwater.app.run.Run;
import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Shape;
import headwater.graph.Status;
import headwater.graph.Statuses;
import headwater.prefect.model.StateType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
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

    @Test
    void addsUpInAClosedContainerWhatIsHiddenInIt() {
        var box = DiagramNode.of("for@1", Shape.CLOSED, "for", "for x in y");
        var free = DiagramNode.of("c", Shape.CARD, "task", "c");
        var plan = new Diagram(List.of(box, free), List.of());
        var hidden = Map.of(box.id(), Set.of(new NodeId("a"), new NodeId("b")));
        var first = Run.of(MadeRuns.flowRun(StateType.RUNNING))
                .after(List.of(
                        new Change.TaskRunChanged(MadeRuns.of("a", 0, StateType.COMPLETED)),
                        new Change.TaskRunChanged(MadeRuns.of("b", 1, StateType.RUNNING))));
        var laid = PlannedRun.byFunction(first);
        var overlay = RunOverlay.NONE.next(plan, hidden, CanvasRuns.of(laid), NOW);

        assertThat(status(overlay, box).tone().name()).isEqualTo("running");
        assertThat(status(overlay, box).subtitle()).startsWith("1 of 2");

        var failed = first.after(List.of(new Change.TaskRunChanged(MadeRuns.of("b", 1, StateType.FAILED))));
        var next = overlay.next(plan, hidden, CanvasRuns.of(laid.after(failed)), NOW);
        assertThat(status(next, box).tone().name()).isEqualTo("failed");
        assertThat(status(next, box).subtitle()).startsWith("1 of 2 failed");
        assertThat(next.statuses())
                .isEqualTo(RunOverlay.NONE
                        .next(plan, hidden, CanvasRuns.of(laid.after(failed)), NOW)
                        .statuses());
    }

    @Test
    void saysOfEachWireWhetherItsValueHasComeIsAwaitedOrNeverComes() {
        var plan = chain();
        var begun = Run.of(MadeRuns.flowRun(StateType.RUNNING))
                .after(List.of(
                        new Change.TaskRunChanged(MadeRuns.of("a", 0, StateType.COMPLETED)),
                        new Change.TaskRunChanged(MadeRuns.of("b", 1, StateType.RUNNING))));
        var running = RunOverlay.NONE.next(plan, Map.of(), runs(begun), NOW);
        assertThat(marks(running, plan)).containsExactly("moving", "waiting", "waiting", "waiting");

        var failed = begun.after(List.of(new Change.TaskRunChanged(MadeRuns.of("b", 1, StateType.FAILED))));
        var stopped = running.next(plan, Map.of(), runs(failed), NOW);
        assertThat(marks(stopped, plan)).containsExactly("arrived", "dimmed", "waiting", "waiting");
        assertThat(stopped.statuses())
                .isEqualTo(
                        RunOverlay.NONE.next(plan, Map.of(), runs(failed), NOW).statuses());
    }

    @Test
    void saysOfCodeTooThatItWasNotReachedAndWhichFailureIsTheCause() {
        var plan = chain();
        var failed = Run.of(MadeRuns.flowRun(StateType.FAILED))
                .after(List.of(
                        new Change.TaskRunChanged(MadeRuns.of("a", 0, StateType.COMPLETED)),
                        new Change.TaskRunChanged(MadeRuns.of("b", 1, StateType.FAILED))));
        var overlay = RunOverlay.NONE.next(plan, Map.of(), runs(failed), NOW);

        assertThat(marks(overlay, plan)).containsExactly("arrived", "dimmed", "dimmed", "dimmed");
        for (var card : List.of("code@1", "c", "return@1")) {
            var status = status(overlay, Objects.requireNonNull(plan.node(new NodeId(card)), card));
            assertThat(status.subtitle()).isEqualTo("not reached · b failed");
            assertThat(status.marked("dimmed")).isTrue();
        }
        assertThat(overlay.unreached().words()).isEqualTo("3 not reached: b failed");
        assertThat(overlay.unreached().culprits()).containsExactly(new NodeId("b"));
    }

    @Test
    void leavesCodeAsItIsWhereTheRunHasPassedIt() {
        var plan = chain();
        var completed = Run.of(MadeRuns.flowRun(StateType.COMPLETED))
                .after(List.of(
                        new Change.TaskRunChanged(MadeRuns.of("a", 0, StateType.COMPLETED)),
                        new Change.TaskRunChanged(MadeRuns.of("b", 1, StateType.COMPLETED)),
                        new Change.TaskRunChanged(MadeRuns.of("c", 2, StateType.COMPLETED))));
        var overlay = RunOverlay.NONE.next(plan, Map.of(), runs(completed), NOW);

        assertThat(marks(overlay, plan)).containsOnly("arrived");
        assertThat(overlay.unreached()).isEqualTo(Unreached.NONE);
    }

    /// Tasks a and b, code that uses what b gives, a task that uses what the code makes, and what is returned.
    private static Diagram chain() {
        var ids = List.of("a", "b", "code@1", "c", "return@1");
        var edges = new ArrayList<DiagramEdge>();
        for (int i = 1; i < ids.size(); i++) {
            edges.add(DiagramEdge.of(DiagramEdgeKind.DATA, new NodeId(ids.get(i - 1)), "", new NodeId(ids.get(i)), ""));
        }
        return new Diagram(
                ids.stream()
                        .map(id -> DiagramNode.of(id, Shape.CARD, "task", id))
                        .toList(),
                edges);
    }

    private static CanvasRuns runs(Run run) {
        var plan = Stream.of("a", "b", "c")
                .map(name -> new PlanCard(name, name, false, Map.of()))
                .toList();
        return CanvasRuns.of(PlannedRun.of(plan, run));
    }

    private static List<String> marks(RunOverlay overlay, Diagram plan) {
        return plan.edges().stream()
                .map(edge -> overlay.statuses().over(edge).status())
                .map(status -> status.animated() ? "moving" : String.join(" ", status.marks()))
                .toList();
    }

    private static Status status(RunOverlay overlay, DiagramNode node) {
        return overlay.statuses().over(node).status();
    }

    private static Statuses all(Diagram plan, PlannedRun run) {
        return RunOverlay.NONE.next(plan, run, NOW).statuses();
    }
}
