package headwater.app.monitor;

import headwater.app.run.Run;
import headwater.app.run.StateHistory;
import headwater.app.run.analysis.Timing;
import headwater.app.runlog.LogDivider;
import headwater.prefect.model.TaskRunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// What the log of a run says between its lines: where a flow or a task was tried again.
final class LogDividers {
    private LogDividers() {}

    /// Those of a run and its subflows, by time.
    ///
    /// @param only the task runs whose lines are shown; empty for all
    static List<LogDivider> of(Run run, Set<TaskRunId> only) {
        var dividers = new ArrayList<LogDivider>();
        add(run, only, dividers);
        run.subflows().values().forEach(subflow -> add(subflow, only, dividers));
        dividers.sort(Comparator.comparing(LogDivider::time));
        return dividers;
    }

    private static void add(Run run, Set<TaskRunId> only, List<LogDivider> dividers) {
        if (only.isEmpty() && run.flowRun().runCount() > 1) {
            add(run.flowRun().name(), run.history(), dividers);
        }
        for (var task : run.tasks().values()) {
            boolean isShown = only.isEmpty() || only.contains(task.id());
            if (isShown && task.runCount() > 1) {
                add(task.name(), run.history(task.id()), dividers);
            }
        }
    }

    private static void add(String name, StateHistory history, List<LogDivider> dividers) {
        Timing.of(history, Instant.EPOCH).attempts().stream()
                .filter(attempt -> attempt.number() > 1)
                .forEach(attempt ->
                        dividers.add(new LogDivider(attempt.start(), name + ": attempt " + attempt.number())));
    }
}
