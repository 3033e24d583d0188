package headwater.app.monitor;

import headwater.app.run.Run;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How many task runs of a run are in each state.
///
/// @param counts by the server's name of the state, in the order in which the states came up
/// @param examined how many task runs were looked at to make this from the counts before it
record StateCounts(Run run, Map<String, Count> counts, int examined) {
    StateCounts {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /// What there is to say of a run without task runs; no whole sentence.
    static String withoutTasks(Run run) {
        return run.hasEnded() ? "No task was started" : "No task has started yet";
    }

    /// The task runs in one state.
    record Count(StateType type, int count) {}

    static StateCounts of(Run run) {
        return new StateCounts(run, Map.of(), 0)
                .with(run, List.of(), run.tasks().values());
    }

    /// The counts of another version of the run. Costs what has changed, where the other is a later one.
    StateCounts after(Run next) {
        var changed = next.changedSince(run);
        return changed == null
                ? of(next)
                : with(
                        next,
                        changed.stream()
                                .map(run.tasks()::get)
                                .filter(Objects::nonNull)
                                .toList(),
                        changed.stream()
                                .map(next.tasks()::get)
                                .filter(Objects::nonNull)
                                .toList());
    }

    private StateCounts with(Run next, Collection<TaskRun> gone, Collection<TaskRun> come) {
        var sums = new LinkedHashMap<>(counts);
        gone.forEach(task -> sums.computeIfPresent(name(task), (_, count) -> minusOne(count)));
        come.forEach(task -> sums.merge(
                name(task),
                new Count(task.stateType(), 1),
                (count, one) -> new Count(count.type(), count.count() + one.count())));
        return new StateCounts(next, sums, come.size());
    }

    private static @Nullable Count minusOne(Count count) {
        return count.count() == 1 ? null : new Count(count.type(), count.count() - 1);
    }

    private static String name(TaskRun task) {
        var state = task.state();
        return state == null ? "Unknown" : state.name();
    }
}
