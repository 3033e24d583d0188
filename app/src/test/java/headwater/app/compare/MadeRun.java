package headwater.app.compare;

import headwater.app.run.Change;
import headwater.app.run.Run;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.LogId;
import headwater.prefect.model.LogLine;
import headwater.prefect.model.State;
import headwater.prefect.model.StateDetails;
import headwater.prefect.model.StateId;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// A run as tests of comparisons need it. Seconds are those after its start.
final class MadeRun {
    private final Instant start;
    private final FlowRun row;
    private final List<TaskRun> tasks = new ArrayList<>();
    private final List<LogLine> lines = new ArrayList<>();

    MadeRun(String name, Instant start, StateType type, int seconds, Map<String, Object> parameters) {
        this.start = start;
        boolean hasEnded = type.isTerminal();
        var end = start.plusSeconds(seconds);
        row = new FlowRun(
                new FlowRunId(id(name)),
                name,
                null,
                null,
                null,
                state(name, type, hasEnded ? end : start),
                Map.copyOf(parameters),
                List.of(),
                1,
                start,
                start,
                hasEnded ? end : null,
                null,
                start,
                "pool",
                null,
                null,
                null);
    }

    MadeRun task(String function, String key, int from, int to, StateType type) {
        var name = function + "-" + key;
        boolean hasRun = type != StateType.PENDING;
        tasks.add(new TaskRun(
                new TaskRunId(id(row.name() + name)),
                row.id(),
                name,
                function + "-0a1b2c3d",
                key,
                Map.of(),
                state(row.name() + name, type, start.plusSeconds(hasRun ? to : from)),
                List.of(),
                1,
                1,
                start.plusSeconds(from),
                hasRun ? start.plusSeconds(from) : null,
                type.isTerminal() ? start.plusSeconds(to) : null,
                null,
                start.plusSeconds(from)));
        return this;
    }

    /// @param task the name of the task run that logs; empty for the flow
    MadeRun logs(String task, int second, String message) {
        var by = tasks.stream().filter(each -> each.name().equals(task)).findFirst();
        lines.add(new LogLine(
                new LogId(id(row.name() + lines.size())),
                by.isEmpty() ? "prefect.flow_runs" : "prefect.task_runs",
                20,
                message,
                start.plusSeconds(second),
                row.id(),
                by.map(TaskRun::id).orElse(null)));
        return this;
    }

    FlowRun row() {
        return row;
    }

    List<TaskRun> tasks() {
        return tasks;
    }

    List<LogLine> lines() {
        return lines;
    }

    ReadRun read() {
        var changes = tasks.stream().<Change>map(Change.TaskRunChanged::new).toList();
        var source = new ReadRun.Source("etl", "");
        return ReadRun.of(Run.of(row).after(changes), source, lines, true, start.plusSeconds(1000));
    }

    private static State state(String of, StateType type, Instant at) {
        var name = type.name().charAt(0) + type.name().substring(1).toLowerCase(Locale.ROOT);
        return new State(new StateId(id(of + name)), type, name, at, null, StateDetails.NONE);
    }

    private static UUID id(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
    }
}
