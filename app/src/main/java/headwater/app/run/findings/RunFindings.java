package headwater.app.run.findings;

import headwater.app.look.Times;
import headwater.app.run.PlanMatch;
import headwater.app.run.PlannedRun;
import headwater.app.run.analysis.Attempt;
import headwater.app.run.analysis.CriticalPath;
import headwater.app.run.analysis.NotReached;
import headwater.app.run.analysis.Phase;
import headwater.app.run.analysis.RunTiming;
import headwater.app.run.analysis.TimeSplit;
import headwater.app.run.analysis.UsualDurations;
import headwater.flow.Message;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds what stands out in a run that has ended: failures first, then what the server does not know, then what cost
/// most.
final class RunFindings {
    // Task runs of a function that are less than this part of the path say nothing.
    private static final double SHARE = 0.4;
    // A person sees the path of fewer task runs without being told.
    private static final int LEAST_PATH = 3;
    // A process that starts Python and Prefect takes as long, however short the work is.
    private static final Duration STARTING = Duration.ofSeconds(15);

    private RunFindings() {}

    static List<RunFinding> of(
            PlannedRun planned, RunTiming timing, CriticalPath path, TimeSplit time, UsualDurations usual) {
        var notReached = NotReached.of(planned);
        var findings = new ArrayList<RunFinding>();
        functions(timing)
                .forEach(runs -> new FunctionFindings(runs, usual.functions().get(runs.function()))
                        .all(notReached)
                        .forEach(findings::add));
        if (findings.stream().noneMatch(each -> each.kind() == RunFindingKind.FAILURE)) {
            flowFailure(timing).ifPresent(findings::add);
        }
        Stream.of(withoutEnd(timing), flowRetries(timing), waiting(time), criticalPath(timing, path))
                .flatMap(Optional::stream)
                .forEach(findings::add);
        findings.sort(Comparator.comparing((RunFinding each) -> each.kind() != RunFindingKind.FAILURE)
                .thenComparing(each -> each.kind() != RunFindingKind.NO_END)
                .thenComparing(RunFinding::cost, Comparator.reverseOrder())
                .thenComparing(RunFinding::kind));
        return List.copyOf(findings);
    }

    private static List<FunctionRuns> functions(RunTiming timing) {
        Map<String, List<TaskRun>> byFunction = timing.run().tasks().values().stream()
                .collect(Collectors.groupingBy(PlanMatch::function, LinkedHashMap::new, Collectors.toList()));
        return byFunction.entrySet().stream()
                .map(each -> new FunctionRuns(each.getKey(), each.getValue(), timing))
                .toList();
    }

    private static Optional<RunFinding> flowFailure(RunTiming timing) {
        var run = timing.run();
        if (!run.stateType().isFailure()) {
            return Optional.empty();
        }
        var said = FunctionFindings.said(run.flowRun().state());
        return Optional.of(new RunFinding(
                RunFindingKind.FAILURE,
                Message.of(RunFindingText.FLOW_FAILED, said),
                Message.of(RunFindingText.NO_TASK_FAILED),
                Duration.ZERO,
                List.of()));
    }

    // A flow run that completes has waited for the task runs that it has started. The server makes their rows from
    // events, of which its queue drops some (prefect/server/utilities/messaging/memory.py).
    private static Optional<RunFinding> withoutEnd(RunTiming timing) {
        if (timing.run().stateType() != StateType.COMPLETED) {
            return Optional.empty();
        }
        var running = timing.run().tasks().values().stream()
                .filter(task -> task.stateType() == StateType.RUNNING)
                .map(TaskRun::id)
                .toList();
        return running.isEmpty()
                ? Optional.empty()
                : Optional.of(new RunFinding(
                        RunFindingKind.NO_END,
                        Message.of(RunFindingText.NO_END, running.size()),
                        Message.of(RunFindingText.NO_END_DETAIL),
                        Duration.ZERO,
                        running));
    }

    private static Optional<RunFinding> flowRetries(RunTiming timing) {
        var attempts = timing.flow().attempts();
        if (attempts.size() < 2) {
            return Optional.empty();
        }
        var failed =
                FunctionRuns.sum(attempts.stream().limit(attempts.size() - 1L).map(Attempt::duration));
        var cost = failed.plus(timing.flow().in(Phase.WAITING_FOR_RETRY));
        return Optional.of(new RunFinding(
                RunFindingKind.RETRIES,
                Message.of(RunFindingText.FLOW_RETRIES, Times.words(cost)),
                Message.of(RunFindingText.FLOW_RETRIES_DETAIL, attempts.size()),
                cost,
                List.of()));
    }

    private static Optional<RunFinding> waiting(TimeSplit split) {
        var waited = split.waited();
        if (waited.compareTo(STARTING) < 0 || waited.compareTo(split.whole().minus(waited)) <= 0) {
            return Optional.empty();
        }
        var parts = split.parts().entrySet().stream()
                .filter(part -> part.getKey().isWaiting())
                .map(part -> part.getKey().words().toLowerCase(Locale.ROOT) + " " + Times.words(part.getValue()))
                .collect(Collectors.joining(", "));
        return Optional.of(new RunFinding(
                RunFindingKind.WAITING,
                Message.of(RunFindingText.WAITING, Times.words(waited), Times.words(split.whole())),
                Message.of(RunFindingText.WAITING_DETAIL, parts),
                waited,
                List.of()));
    }

    private static Optional<RunFinding> criticalPath(RunTiming timing, CriticalPath path) {
        if (path.path().size() < LEAST_PATH || path.length().isZero()) {
            return Optional.empty();
        }
        var times = new LinkedHashMap<String, Duration>();
        for (var id : path.path()) {
            var task = timing.run().tasks().get(id);
            if (task != null) {
                times.merge(PlanMatch.function(task), time(timing, id), Duration::plus);
            }
        }
        if (times.size() < 2) {
            return Optional.empty();
        }
        var longest = Collections.max(times.entrySet(), Map.Entry.comparingByValue());
        var share = (double) longest.getValue().toMillis() / path.length().toMillis();
        if (share < SHARE) {
            return Optional.empty();
        }
        return Optional.of(new RunFinding(
                RunFindingKind.CRITICAL_PATH,
                Message.of(RunFindingText.CRITICAL_PATH, longest.getKey(), Math.round(100 * share)),
                Message.of(
                        RunFindingText.CRITICAL_PATH_DETAIL,
                        Times.words(longest.getValue()),
                        Times.words(path.length()),
                        String.join(" → ", times.keySet())),
                Duration.ZERO,
                path.path()));
    }

    // From its first begin to its end, as the path counts it.
    private static Duration time(RunTiming timing, TaskRunId task) {
        var attempts = timing.of(task).attempts();
        return attempts.isEmpty()
                ? Duration.ZERO
                : Duration.between(
                        attempts.getFirst().start(), attempts.getLast().end());
    }
}
