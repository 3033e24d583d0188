package headwater.app.monitor;

import headwater.app.drawing.RunDiagram;
import headwater.app.run.PlannedRun;
import headwater.app.run.Run;
import headwater.graph.Diagram;

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

    Diagram diagram(PlannedRun run) {
        return this == FUNCTIONS ? RunDiagram.of(run) : RunDiagram.ofTaskRuns(run);
    }
}
