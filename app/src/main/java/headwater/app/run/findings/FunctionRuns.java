package headwater.app.run.findings;

import headwater.app.run.analysis.Attempt;
import headwater.app.run.analysis.Phase;
import headwater.app.run.analysis.RunTiming;
import headwater.app.run.analysis.Timing;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/// The runs of one function within a flow run that has ended.
///
/// @param function its name
/// @param tasks its runs
record FunctionRuns(String function, List<TaskRun> tasks, RunTiming timing) {
    FunctionRuns {
        tasks = List.copyOf(tasks);
    }

    int count() {
        return tasks.size();
    }

    Timing of(TaskRun task) {
        return timing.of(task.id());
    }

    List<TaskRunId> ids() {
        return ids(tasks);
    }

    static List<TaskRunId> ids(List<TaskRun> some) {
        return some.stream().map(TaskRun::id).toList();
    }

    boolean areSubflows() {
        return tasks.stream().allMatch(task -> task.childFlowRunId() != null);
    }

    Stream<Attempt> attempts() {
        return tasks.stream().flatMap(task -> of(task).attempts().stream());
    }

    Duration in(Phase phase) {
        return sum(tasks.stream().map(task -> of(task).in(phase)));
    }

    Duration work() {
        return sum(attempts().map(Attempt::duration));
    }

    Duration longest() {
        return longest(attempts());
    }

    /// The longest try of one of them.
    Duration longest(TaskRun task) {
        return longest(of(task).attempts().stream());
    }

    private static Duration longest(Stream<Attempt> attempts) {
        return attempts.map(Attempt::duration).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    static Duration sum(Stream<Duration> durations) {
        return durations.reduce(Duration.ZERO, Duration::plus);
    }

    /// From the begin of the first to the end of the last.
    Duration span() {
        var first = attempts().map(Attempt::start).min(Comparator.naturalOrder());
        var last = attempts().map(Attempt::end).max(Comparator.naturalOrder());
        return first.isEmpty() || last.isEmpty() ? Duration.ZERO : Duration.between(first.get(), last.get());
    }

    /// How many ran at one time, at most.
    int atOnce() {
        record Step(Instant at, int change) {}
        var steps = new ArrayList<Step>();
        attempts().forEach(attempt -> {
            steps.add(new Step(attempt.start(), 1));
            steps.add(new Step(attempt.end(), -1));
        });
        steps.sort(Comparator.comparing(Step::at).thenComparingInt(Step::change));
        int now = 0;
        int most = 0;
        for (var step : steps) {
            now += step.change();
            most = Math.max(most, now);
        }
        return most;
    }

    /// Whether each was made only after the one before it had ended, although none needs the result of another.
    boolean isOneByOne() {
        var own = new HashSet<>(ids());
        var byTime = tasks.stream()
                .filter(task -> !of(task).segments().isEmpty())
                .sorted(Comparator.comparing(task -> start(of(task))))
                .toList();
        for (int at = 1; at < byTime.size(); at++) {
            var before = of(byTime.get(at - 1)).end();
            boolean needsAnother =
                    timing.dependencies().of(byTime.get(at).id()).stream().anyMatch(own::contains);
            if (needsAnother || before == null || start(of(byTime.get(at))).isBefore(before)) {
                return false;
            }
        }
        return true;
    }

    private static Instant start(Timing timing) {
        var start = timing.start();
        return start == null ? Instant.MAX : start;
    }
}
