package headwater.app.compare;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Two runs side by side. A is the run that a person came from, B what it is compared with.
///
/// @param values what they were started with
/// @param log where their logs differ, earliest first
/// @param tasks what became of each task, in the order in which they ran
record RunComparison(
        ReadRun a, ReadRun b, List<ComparedValue> values, List<LogDifference> log, List<ComparedTask> tasks) {
    RunComparison {
        values = List.copyOf(values);
        log = List.copyOf(log);
        tasks = List.copyOf(tasks);
    }

    static RunComparison of(ReadRun a, ReadRun b) {
        var pairs = TaskPairs.of(a.run(), b.run());
        var tasks =
                pairs.compared(a, b).stream().sorted(ComparedTask.AS_THEY_RAN).toList();
        return new RunComparison(a, b, ComparedValue.of(a, b), LogComparison.of(a, b, pairs), tasks);
    }

    /// The same with the runs the other way round.
    RunComparison swapped() {
        return new RunComparison(
                b,
                a,
                values.stream().map(ComparedValue::swapped).toList(),
                log.stream().map(LogDifference::swapped).toList(),
                tasks.stream().map(ComparedTask::swapped).toList());
    }

    /// How many tasks differ.
    int changedTasks() {
        return (int)
                tasks.stream().filter(task -> task.change() != TaskChange.ALIKE).count();
    }

    /// Whether nothing differs, times aside.
    boolean isAlike() {
        return a.run().stateType() == b.run().stateType()
                && values.stream().noneMatch(ComparedValue::isDifferent)
                && log.isEmpty()
                && tasks.stream()
                        .allMatch(task -> task.change() == TaskChange.ALIKE
                                || task.change().isOfTime());
    }

    /// How long after its start the later of both ended.
    Duration length() {
        return Stream.of(a, b)
                .map(ReadRun::duration)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }
}
