package headwater.app.cli;

import headwater.app.run.PlannedRun;
import headwater.app.run.analysis.NotReached;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One line about the task runs of a run that has ended: how many completed, what failed and why, what was not
/// reached and because of what.
final class RunSummary {
    private static final int MOST = 5;

    private RunSummary() {}

    /// The line, such as "2 completed; 1 failed: load-0 (ValueError: source is empty); 1 not reached: after_load-0,
    /// because load-0 failed"; empty where there is nothing to say.
    ///
    /// @param planned the run itself
    /// @param tasks its task runs and those of its subflows
    static String of(PlannedRun planned, Collection<TaskRun> tasks) {
        var parts = new ArrayList<String>();
        var completed = in(tasks, StateType.COMPLETED).size();
        if (completed > 0) {
            parts.add(completed + " completed");
        }
        add(parts, "failed", in(tasks, StateType.FAILED), RunSummary::failed);
        add(parts, "crashed", in(tasks, StateType.CRASHED), RunSummary::failed);
        add(parts, "cancelled", in(tasks, StateType.CANCELLED), RunSummary::name);
        // What has no cause is in a branch that was not taken.
        var notReached = NotReached.of(planned).stream()
                .filter(each -> each.because() != null)
                .toList();
        add(parts, "not reached", notReached, RunSummary::notReached);
        return String.join("; ", parts);
    }

    private static List<TaskRun> in(Collection<TaskRun> tasks, StateType type) {
        return tasks.stream().filter(task -> task.stateType() == type).toList();
    }

    private static <T> void add(List<String> parts, String word, List<T> found, Function<T, String> words) {
        if (!found.isEmpty()) {
            var named = found.stream().limit(MOST).map(words).collect(Collectors.joining(", "));
            var more = found.size() > MOST ? " and " + (found.size() - MOST) + " more" : "";
            parts.add(found.size() + " " + word + ": " + named + more);
        }
    }

    private static String failed(TaskRun task) {
        var state = task.state();
        var reason = state == null ? "" : state.said();
        return reason.isEmpty() ? name(task) : name(task) + " (" + reason + ")";
    }

    private static String notReached(NotReached each) {
        var cause = each.because();
        if (cause == null) {
            return each.name();
        }
        var end = switch (cause.stateType()) {
            case CRASHED -> " crashed";
            case CANCELLED -> " was cancelled";
            default -> " failed";
        };
        return each.name() + ", because " + name(cause) + end;
    }

    /// The name of a task run; with its function's, where `task_run_name` gave it another.
    static String name(TaskRun task) {
        var key = task.taskKey();
        var function = key.matches(".*-[0-9a-f]{8}") ? key.substring(0, key.length() - 9) : key;
        if (function.isEmpty() || task.name().equals(function) || task.name().startsWith(function + "-")) {
            return task.name();
        }
        // Prefect's own name would be the function's with the first three characters of the key.
        var call = task.dynamicKey().length() > 3 ? task.dynamicKey().substring(0, 3) : task.dynamicKey();
        return task.name() + " (" + function + "-" + call + ")";
    }
}
