package headwater.app.cli;

import headwater.app.look.Printable;
import headwater.app.look.Times;
import headwater.app.run.Change;
import headwater.app.run.Run;
import headwater.app.run.RunNews;
import headwater.app.runlog.AnsiText;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.LogId;
import headwater.prefect.model.LogLine;
import headwater.prefect.model.State;
import headwater.prefect.model.StateId;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Prints a run while it is followed: the states of the run, of its tasks and of the tasks of its subflows, and the
/// log, each line with its time and with the run that it belongs to. Any thread may call it.
public final class RunReport {
    private final Terminal terminal;
    private final Map<FlowRunId, String> flows = new HashMap<>();
    private final Map<TaskRunId, TaskRun> tasks = new LinkedHashMap<>();
    private final Map<FlowRunId, List<TaskRun>> early = new HashMap<>();
    private final Set<StateId> printedStates = new HashSet<>();
    private final Set<LogId> printedLines = new HashSet<>();
    private Run run;

    /// A report that prints nothing yet.
    public RunReport(Terminal terminal, FlowRun submitted) {
        this.terminal = terminal;
        this.run = Run.of(submitted);
        flows.put(submitted.id(), "");
    }

    /// The run as far as it is known.
    synchronized Run run() {
        return run;
    }

    /// Every task run that is known, those of subflows too.
    synchronized List<TaskRun> tasks() {
        return List.copyOf(tasks.values());
    }

    /// Takes a piece of news of the run itself.
    synchronized void take(RunNews news) {
        switch (news) {
            case RunNews.Logged(var line) -> take(line);
            case RunNews.Changed(var change) -> {
                run = run.after(List.of(change));
                if (change instanceof Change.TaskRunChanged(var task)) {
                    take(run.tasks().getOrDefault(task.id(), task));
                }
                // The end comes last, although rows of tasks arrive later.
                if (!run.hasEnded()) {
                    print(run.flowRun().state(), run.flowRun().name());
                }
            }
        }
    }

    /// Takes the run as it is known now.
    public synchronized void take(Run now) {
        run = now;
        run.tasks().values().stream()
                .sorted(Comparator.comparing(RunReport::time))
                .forEach(this::take);
        print(run.flowRun().state(), run.flowRun().name());
    }

    /// Takes the server's rows of all task runs when the run has ended, and prints the end.
    synchronized void end(Collection<TaskRun> rows) {
        rows.stream()
                .filter(row -> !row.equals(tasks.get(row.id())))
                .sorted(Comparator.comparing(RunReport::time))
                .forEach(this::take);
        early.values().stream().flatMap(List::stream).forEach(this::print);
        print(run.flowRun().state(), run.flowRun().name());
    }

    private void take(TaskRun task) {
        tasks.merge(task.id(), task, (known, given) -> time(given).isBefore(time(known)) ? known : given);
        var flow = task.flowRunId();
        if (flow != null && !flows.containsKey(flow)) {
            // The call of a subflow is known a moment later.
            early.computeIfAbsent(flow, _ -> new ArrayList<>()).add(task);
            return;
        }
        print(task);
        var child = task.childFlowRunId();
        if (child != null && flows.putIfAbsent(child, name(task) + " / ") == null) {
            var waiting = early.remove(child);
            if (waiting != null) {
                waiting.forEach(this::take);
            }
        }
    }

    private void print(TaskRun task) {
        print(task.state(), name(task));
    }

    private void print(@Nullable State state, String who) {
        if (state == null || state.id() == null || !printedStates.add(state.id())) {
            return;
        }
        var message = state.message() == null || state.message().isBlank() ? "" : "  " + firstLine(state.message());
        terminal.say(
                String.format(Locale.ROOT, "%s  %-28s %s%s", clock(state.timestamp()), who, state.name(), message));
    }

    /// Takes a log line.
    public synchronized void take(LogLine line) {
        if (!printedLines.add(line.id())) {
            return;
        }
        String.format(
                        Locale.ROOT,
                        "%s  %-28s %-5s %s",
                        clock(line.timestamp()),
                        Printable.line(writer(line)),
                        line.level().shortName(),
                        AnsiText.plain(line.message()))
                .lines()
                .forEach(terminal::say);
    }

    private String writer(LogLine line) {
        var task = line.taskRunId() == null ? null : tasks.get(line.taskRunId());
        if (task != null) {
            return name(task);
        }
        var path = line.flowRunId() == null ? "" : flows.getOrDefault(line.flowRunId(), "");
        return path.isEmpty() ? run.flowRun().name() : path.substring(0, path.length() - 3);
    }

    /// The name of a task run, which names its function where `task_run_name` gave it another name, and the subflow
    /// that it is in.
    private String name(TaskRun task) {
        var path = task.flowRunId() == null ? "" : flows.getOrDefault(task.flowRunId(), "");
        return path + RunSummary.name(task);
    }

    private static Instant time(TaskRun task) {
        var state = task.state();
        return state == null || state.timestamp() == null ? Instant.EPOCH : state.timestamp();
    }

    private static String clock(@Nullable Instant instant) {
        return instant == null ? "            " : Times.millis(instant);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    /// Whether the run completed.
    synchronized boolean isCompleted() {
        return run.stateType() == StateType.COMPLETED;
    }
}
