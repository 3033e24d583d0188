package headwater.app.compare;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A task of two runs, or one of its task runs in each.
///
/// @param name the function, after those of the subflows that it is in; of one task run the name that the server gave
/// @param a what the one run has of it; null for nothing
/// @param b what the other has; null for nothing, but one of both is there
/// @param each its task runs in pairs, if one of the two has more than one
record ComparedTask(
        String name, @Nullable TaskPart a, @Nullable TaskPart b, List<ComparedTask> each) {
    /// Those that matter most first; those that are alike in the order in which they ran.
    static final Comparator<ComparedTask> WORST_FIRST = Comparator.comparing(ComparedTask::change)
            .thenComparing(
                    task -> task.change().isOfTime() ? task.longer().abs() : Duration.ZERO, Comparator.reverseOrder())
            .thenComparing(ComparedTask::begin);

    /// In the order in which they ran.
    static final Comparator<ComparedTask> AS_THEY_RAN = Comparator.comparing(ComparedTask::begin);

    // What takes about as long as before is alike.
    private static final Duration LEAST = Duration.ofMillis(500);
    private static final int LEAST_PERCENT = 10;

    ComparedTask {
        each = List.copyOf(each);
    }

    /// How a task of the one run differs from that of the other.
    TaskChange change() {
        if (a == null) {
            return TaskChange.ONLY_IN_B;
        }
        if (b == null) {
            return a.isFailure() ? TaskChange.FAILED : TaskChange.ONLY_IN_A;
        }
        if (a.isFailure() != b.isFailure()) {
            return a.isFailure() ? TaskChange.FAILED : TaskChange.NO_LONGER_FAILS;
        }
        if (a.type() != b.type() || a.count() != b.count() || !a.stateName().equals(b.stateName())) {
            return TaskChange.OTHER_STATE;
        }
        var longer = longer();
        var most = a.time().compareTo(b.time()) > 0 ? a.time() : b.time();
        if (longer.abs().compareTo(LEAST) < 0
                || longer.abs().multipliedBy(100).compareTo(most.multipliedBy(LEAST_PERCENT)) < 0) {
            return TaskChange.ALIKE;
        }
        return longer.isPositive() ? TaskChange.LONGER : TaskChange.SHORTER;
    }

    /// How much longer it took in the one run; negative for less, zero if only one has it.
    Duration longer() {
        return a == null || b == null ? Duration.ZERO : a.time().minus(b.time());
    }

    private Duration begin() {
        return begin(a).compareTo(begin(b)) < 0 ? begin(a) : begin(b);
    }

    private static Duration begin(@Nullable TaskPart part) {
        return part == null || part.spans().isEmpty()
                ? Duration.ofDays(365_000)
                : part.spans().getFirst().from();
    }

    /// The same with the runs the other way round.
    ComparedTask swapped() {
        return new ComparedTask(
                name, b, a, each.stream().map(ComparedTask::swapped).toList());
    }
}
