package headwater.app.run.analysis;

import static java.util.Objects.requireNonNullElse;

import headwater.app.run.Run;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.TaskInput;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which task runs of a run need which others, as the server tracked it: by a value, or by `wait_for`.
///
/// The server tracks some values by address and can name a wrong task run. So the [critical path][CriticalPath]
/// does not count a dependency that time contradicts.
///
/// @param upstream for each task run those whose result went into it; empty for one that needs none
/// @param callOf for each subflow run the task run that is its call
public record Dependencies(Map<TaskRunId, Set<TaskRunId>> upstream, Map<FlowRunId, TaskRunId> callOf) {
    /// The dependencies among the task runs of a run.
    public static Dependencies of(Run run) {
        return new Dependencies(Map.of(), Map.of()).after(run, run.tasks().keySet());
    }

    /// These dependencies after some task runs have changed or were added.
    Dependencies after(Run run, Collection<TaskRunId> changed) {
        var newUpstream = new HashMap<>(upstream);
        var newCallOf = new HashMap<>(callOf);
        var tasks = changed.stream().map(run.tasks()::get).toList();
        for (var task : tasks) {
            var child = task == null ? null : task.childFlowRunId();
            if (child != null) {
                newCallOf.put(child, task.id());
            }
        }
        for (var task : tasks) {
            if (task != null) {
                newUpstream.put(task.id(), sources(task, newCallOf));
            }
        }
        return new Dependencies(newUpstream, newCallOf);
    }

    private static Set<TaskRunId> sources(TaskRun task, Map<FlowRunId, TaskRunId> callOf) {
        var sources = new LinkedHashSet<TaskRunId>();
        task.taskInputs().forEach((parameter, inputs) -> {
            for (var input : inputs) {
                var source = source(input, callOf);
                if (source != null && !parameter.equals(TaskInput.PARENTS)) {
                    sources.add(source);
                }
            }
        });
        sources.remove(task.id());
        return sources;
    }

    private static @Nullable TaskRunId source(TaskInput input, Map<FlowRunId, TaskRunId> callOf) {
        return switch (input) {
            case TaskInput.FromTaskRun(var id) -> id;
            case TaskInput.FromFlowRun(var id) -> callOf.get(id);
            case TaskInput.FromParameter _, TaskInput.FromConstant _, TaskInput.Unknown _ -> null;
        };
    }

    /// Those whose result went into a task run; one may be of another flow run, or not known.
    public Set<TaskRunId> of(TaskRunId task) {
        return requireNonNullElse(upstream.get(task), Set.of());
    }
}
