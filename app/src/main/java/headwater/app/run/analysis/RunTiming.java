package headwater.app.run.analysis;

import static java.util.Objects.requireNonNullElse;

import headwater.app.run.Run;
import headwater.prefect.model.TaskRunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where the time of a run and its task runs went.
///
/// @param run the run
/// @param flow the time of the flow run
/// @param tasks the time of each task run
/// @param dependencies which task runs need which others
public record RunTiming(Run run, Timing flow, Map<TaskRunId, Timing> tasks, Dependencies dependencies) {
    /// The time of a run.
    ///
    /// @param now until when what has not ended is known to go on; of no effect on a run that has ended
    public static RunTiming of(Run run, Instant now) {
        return of(run, now, Map.of(), run.tasks().keySet(), Dependencies.of(run));
    }

    /// The time of a later version of the run, or of the same at a later instant. Only the task runs that have
    /// changed or have not ended are looked at, and all of them again for a change after the end of the run: what
    /// one waited for may become known late.
    public RunTiming after(Run next, Instant now) {
        var changed = next.changedSince(run);
        if (changed == null || (next.hasEnded() && !changed.isEmpty())) {
            return of(next, now);
        }
        var open = new LinkedHashSet<>(changed);
        for (var task : run.tasks().values()) {
            if (!task.stateType().isTerminal()) {
                open.add(task.id());
            }
        }
        return of(next, now, tasks, open, changed.isEmpty() ? dependencies : dependencies.after(next, changed));
    }

    private static RunTiming of(
            Run run, Instant now, Map<TaskRunId, Timing> known, Collection<TaskRunId> open, Dependencies dependencies) {
        var flow = Timing.of(run.history(), now);
        var end = run.hasEnded() ? requireNonNullElse(flow.end(), now) : now;
        var tasks = new LinkedHashMap<>(known);
        for (var task : open) {
            tasks.put(task, Timing.of(run.history(task), ready(run, dependencies.of(task)), end));
        }
        return new RunTiming(run, flow, tasks, dependencies);
    }

    private static @Nullable Instant ready(Run run, Set<TaskRunId> sources) {
        Instant ready = null;
        for (var source : sources) {
            var task = run.tasks().get(source);
            if (task != null) {
                var end = requireNonNullElse(task.endTime(), Instant.MAX);
                ready = ready == null || end.isAfter(ready) ? end : ready;
            }
        }
        return ready;
    }

    /// The time of a task run.
    public Timing of(TaskRunId task) {
        return requireNonNullElse(tasks.get(task), Timing.NONE);
    }

    /// The chain of task runs that made the run take as long as it did, up to now for one that has not ended.
    public CriticalPath criticalPath() {
        var work = new ArrayList<CriticalPath.Work>();
        tasks.forEach((id, timing) -> {
            var made = timing.start();
            var end = timing.end();
            if (made != null && end != null && !timing.attempts().isEmpty()) {
                var begin = timing.attempts().getFirst().start();
                work.add(new CriticalPath.Work(id, made, begin, end, dependencies.of(id)));
            }
        });
        return CriticalPath.of(work);
    }
}
