package headwater.app.monitor;

import headwater.app.drawing.CanvasRuns;
import headwater.app.drawing.RunDiagram;
import headwater.app.run.PlanCard;
import headwater.app.run.PlannedRun;
import headwater.app.run.Run;
import headwater.graph.Diagram;
import headwater.graph.NodeId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a card of a run's own drawing stands for.
public enum RunDetail {
    FUNCTIONS("Functions", "One card for each function"),
    TASK_RUNS("Task runs", "One card for each task run, with its wires");

    private final String words;
    private final String explanation;

    RunDetail(String words, String explanation) {
        this.words = words;
        this.explanation = explanation;
    }

    String words() {
        return words;
    }

    String explanation() {
        return explanation;
    }

    PlannedRun plan(Run run) {
        return this == FUNCTIONS ? PlannedRun.byFunction(run) : PlannedRun.byTaskRun(run);
    }

    /// The cards of the subflows that are open; among task runs none is.
    Map<NodeId, List<PlanCard>> plans(Run run, Set<NodeId> open) {
        return this == FUNCTIONS ? RunDiagram.plans(run, open) : Map.of();
    }

    Diagram diagram(PlannedRun run, Map<NodeId, List<PlanCard>> open) {
        return this == FUNCTIONS ? RunDiagram.of(CanvasRuns.next(null, run, open), open) : RunDiagram.ofTaskRuns(run);
    }
}
