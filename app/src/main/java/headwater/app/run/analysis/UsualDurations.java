package headwater.app.run.analysis;

import headwater.app.run.PlanMatch;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How long a flow run and its tasks take usually, by the runs before it.
///
/// Only what ran, once and to its end, says how long something takes: what was taken from the cache and what was tried
/// again does not count.
///
/// @param isFirst whether there was no run before it, not even one that failed
/// @param flowRun the flow run, from its start to its end; null where too little is known
/// @param functions its tasks, by the name of their function; without those of which too little is known
public record UsualDurations(boolean isFirst, @Nullable UsualDuration flowRun, Map<String, UsualDuration> functions) {
    /// Nothing is known.
    public static final UsualDurations UNKNOWN = new UsualDurations(false, null, Map.of());

    /// There is nothing to know.
    public static final UsualDurations FIRST = new UsualDurations(true, null, Map.of());

    /// Copies the map.
    public UsualDurations {
        functions = Map.copyOf(functions);
    }

    /// What is usual by some runs that completed.
    ///
    /// @param taskRuns task runs of some of them, which completed
    public static UsualDurations of(Collection<FlowRun> flowRuns, Collection<TaskRun> taskRuns) {
        var whole = flowRuns.stream()
                .filter(run -> run.runCount() <= 1)
                .map(run -> time(run.startTime(), run.endTime()))
                .filter(Objects::nonNull)
                .toList();
        var functions = new HashMap<String, UsualDuration>();
        taskRuns.stream()
                .filter(UsualDurations::isTime)
                .collect(Collectors.groupingBy(PlanMatch::function))
                .forEach((function, tasks) -> {
                    var usual = of(tasks);
                    if (usual != null) {
                        functions.put(function, usual);
                    }
                });
        return new UsualDurations(false, UsualDuration.of(whole.size(), whole), functions);
    }

    private static boolean isTime(TaskRun task) {
        return task.runCount() <= 1 && !task.wasCached() && time(task.startTime(), task.endTime()) != null;
    }

    private static @Nullable UsualDuration of(List<TaskRun> tasks) {
        long runs = tasks.stream().map(TaskRun::flowRunId).distinct().count();
        var times = tasks.stream()
                .map(task -> time(task.startTime(), task.endTime()))
                .filter(Objects::nonNull)
                .toList();
        return UsualDuration.of((int) runs, times);
    }

    // Null for what never ran, and where clocks that differ make it end before it began.
    private static @Nullable Duration time(@Nullable Instant start, @Nullable Instant end) {
        return start == null || end == null || end.isBefore(start) ? null : Duration.between(start, end);
    }

    /// When a flow run that runs for the first time usually ends; null where that is not known, and for one that is
    /// tried again or waits for a person, which goes by other times.
    public @Nullable Instant end(FlowRun run) {
        return flowRun == null || run.startTime() == null || run.stateType() != StateType.RUNNING || run.runCount() > 1
                ? null
                : run.startTime().plus(flowRun.median());
    }

    /// How long a task run takes usually; null where that is not known.
    public @Nullable UsualDuration of(TaskRun task) {
        return functions.isEmpty() ? null : functions.get(PlanMatch.function(task));
    }
}
