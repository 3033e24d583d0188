package headwater.app.cli;

import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One line about the task runs of a run that has ended: how many completed, what failed and why, what was not reached.
final class RunSummary {
    private static final int MOST = 5;
    // Prefect's words about a task that was not run (prefect.exceptions.UpstreamTaskError).
    private static final Pattern UPSTREAM = Pattern.compile("Upstream task run '?([^' ]+)'?.*", Pattern.DOTALL);
    // Prefect's words about an exception: "Task run encountered an exception ValueError: source is empty".
    private static final Pattern EXCEPTION = Pattern.compile("^(?:Task run|Flow run) encountered an exception:? *");

    private RunSummary() {}

    /// The line, such as "2 completed; 1 failed: load-0 (ValueError: source is empty); 1 not reached: after_load-0,
    /// because load-0 failed"; empty where there were no task runs.
    static String of(Collection<TaskRun> tasks) {
        var names = tasks.stream().collect(Collectors.toMap(task -> task.id().toString(), RunSummary::name));
        var parts = new ArrayList<String>();
        var completed = tasks.stream()
                .filter(task -> task.stateType() == StateType.COMPLETED)
                .count();
        if (completed > 0) {
            parts.add(completed + " completed");
        }
        add(parts, "failed", tasks, StateType.FAILED, names);
        add(parts, "crashed", tasks, StateType.CRASHED, names);
        add(parts, "cancelled", tasks, StateType.CANCELLED, names);
        add(parts, "not reached", tasks, StateType.PENDING, names);
        return String.join("; ", parts);
    }

    private static void add(
            List<String> parts, String word, Collection<TaskRun> tasks, StateType type, Map<String, String> names) {
        var found = tasks.stream().filter(task -> task.stateType() == type).toList();
        if (found.isEmpty()) {
            return;
        }
        var named = found.stream()
                .limit(MOST)
                .map(task -> name(task) + reason(task, names))
                .collect(Collectors.joining(", "));
        var more = found.size() > MOST ? " and " + (found.size() - MOST) + " more" : "";
        parts.add(found.size() + " " + word + ": " + named + more);
    }

    private static String reason(TaskRun task, Map<String, String> names) {
        var state = task.state();
        var message = state == null || state.message() == null
                ? ""
                : state.message().lines().findFirst().orElse("").strip();
        if (message.isEmpty()) {
            return "";
        }
        var upstream = UPSTREAM.matcher(message);
        if (task.stateType() == StateType.PENDING) {
            return upstream.matches()
                    ? ", because " + names.getOrDefault(upstream.group(1), "a task before it") + " failed"
                    : "";
        }
        return " (" + EXCEPTION.matcher(message).replaceFirst("") + ")";
    }

    /// The name of a task run; with its function's, where `task_run_name` gave it another.
    static String name(TaskRun task) {
        var key = task.taskKey();
        var function = key.matches(".*-[0-9a-f]{8}") ? key.substring(0, key.length() - 9) : key;
        if (function.isEmpty() || task.name().startsWith(function)) {
            return task.name();
        }
        // Prefect's own name would be the function's with the first three characters of the key.
        var call = task.dynamicKey().length() > 3 ? task.dynamicKey().substring(0, 3) : task.dynamicKey();
        return task.name() + " (" + function + "-" + call + ")";
    }
}
