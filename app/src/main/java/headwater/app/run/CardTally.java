package headwater.app.run;

import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The sums over the task runs of one card, kept so that a change of one of them does not need a look at the
/// others. Immutable.
final class CardTally {
    private final Map<StateType, Integer> counts;
    // The index of the first run in each state.
    private final Map<StateType, Integer> first;
    private final @Nullable Instant start;
    private final @Nullable Instant end;

    private CardTally(
            Map<StateType, Integer> counts,
            Map<StateType, Integer> first,
            @Nullable Instant start,
            @Nullable Instant end) {
        this.counts = counts;
        this.first = first;
        this.start = start;
        this.end = end;
    }

    static CardTally empty() {
        return new CardTally(new EnumMap<>(StateType.class), new EnumMap<>(StateType.class), null, null);
    }

    static CardTally of(Iterable<TaskRun> runs) {
        var tally = empty();
        int index = 0;
        for (var run : runs) {
            tally = tally.plus(index++, run);
        }
        return tally;
    }

    /// With one run more, before those that were at its index and after it.
    CardTally plus(int index, TaskRun run) {
        var newCounts = new EnumMap<>(counts);
        var newFirst = new EnumMap<>(first);
        newCounts.merge(run.stateType(), 1, Integer::sum);
        newFirst.replaceAll((_, at) -> at >= index ? at + 1 : at);
        newFirst.merge(run.stateType(), index, Math::min);
        return new CardTally(newCounts, newFirst, earlier(start, run.startTime()), later(end, run.endTime()));
    }

    /// With another description of one run.
    ///
    /// @param runs all runs of the card, the new description among them
    CardTally with(int index, TaskRun old, List<TaskRun> runs) {
        var run = runs.get(index);
        var newCounts = new EnumMap<>(counts);
        var newFirst = new EnumMap<>(first);
        if (old.stateType() != run.stateType()) {
            newCounts.computeIfPresent(old.stateType(), (_, count) -> count == 1 ? null : count - 1);
            newCounts.merge(run.stateType(), 1, Integer::sum);
            newFirst.merge(run.stateType(), index, Math::min);
            if (Objects.equals(first.get(old.stateType()), index)) {
                newFirst.remove(old.stateType());
                if (newCounts.containsKey(old.stateType())) {
                    newFirst.put(old.stateType(), next(old.stateType(), index, runs));
                }
            }
        }
        return new CardTally(
                newCounts,
                newFirst,
                isGone(start, old.startTime(), run.startTime()) ? startOf(runs) : earlier(start, run.startTime()),
                isGone(end, old.endTime(), run.endTime()) ? endOf(runs) : later(end, run.endTime()));
    }

    // Those before it are in other states, or one of them would be the first.
    private static int next(StateType type, int after, List<TaskRun> runs) {
        int index = after + 1;
        while (runs.get(index).stateType() != type) {
            index++;
        }
        return index;
    }

    private static boolean isGone(@Nullable Instant extreme, @Nullable Instant old, @Nullable Instant now) {
        return extreme != null && extreme.equals(old) && !extreme.equals(now);
    }

    private static @Nullable Instant startOf(List<TaskRun> runs) {
        Instant start = null;
        for (var run : runs) {
            start = earlier(start, run.startTime());
        }
        return start;
    }

    private static @Nullable Instant endOf(List<TaskRun> runs) {
        Instant end = null;
        for (var run : runs) {
            end = later(end, run.endTime());
        }
        return end;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.isBefore(one) ? other : one;
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.isAfter(one) ? other : one;
    }

    /// How many runs are in each state.
    Map<StateType, Integer> counts() {
        return counts;
    }

    /// The index of the first run in a state that has some.
    int first(StateType type) {
        return Objects.requireNonNull(first.get(type), "no run is in this state");
    }

    /// When the first run started; null before.
    @Nullable
    Instant start() {
        return start;
    }

    /// When the last run ended; null before all have ended.
    @Nullable
    Instant end() {
        return counts.keySet().stream().allMatch(StateType::isTerminal) ? end : null;
    }
}
