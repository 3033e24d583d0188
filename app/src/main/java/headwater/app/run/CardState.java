package headwater.app.run;

import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the runs of one card add up to.
///
/// @param type the state that the card shows: the worst that has happened, else what is least far
/// @param name the server's name of that state, such as `Cached` or `AwaitingRetry`
/// @param counts how many runs are in each state
/// @param start when the first run started, null before
/// @param end when the last one ended, null before all have
/// @param message what the state that is shown says of itself; may be empty
public record CardState(
        StateType type,
        String name,
        Map<StateType, Integer> counts,
        @Nullable Instant start,
        @Nullable Instant end,
        String message) {
    private static final List<StateType> WORST_FIRST = List.of(
            StateType.CRASHED,
            StateType.FAILED,
            StateType.CANCELLING,
            StateType.RUNNING,
            StateType.PAUSED,
            StateType.PENDING,
            StateType.SCHEDULED,
            StateType.CANCELLED,
            StateType.UNKNOWN,
            StateType.COMPLETED);

    /// Keeps the counts from changing.
    public CardState {
        counts = Collections.unmodifiableMap(counts);
    }

    /// The sum of at least one run.
    public static CardState of(Collection<TaskRun> runs) {
        return of(CardTally.of(runs), List.copyOf(runs));
    }

    /// What the runs of several cards add up to.
    ///
    /// @throws java.util.NoSuchElementException for no states
    public static CardState sum(Collection<CardState> states) {
        var counts = new EnumMap<StateType, Integer>(StateType.class);
        states.forEach(state -> state.counts().forEach((type, count) -> counts.merge(type, count, Integer::sum)));
        var worst = states.stream()
                .min(Comparator.comparingInt(state -> WORST_FIRST.indexOf(state.type())))
                .orElseThrow();
        var start = states.stream()
                .map(CardState::start)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        boolean hasEnded = states.stream().noneMatch(state -> state.end() == null);
        var end = states.stream()
                .map(CardState::end)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .filter(_ -> hasEnded)
                .orElse(null);
        return new CardState(worst.type(), worst.name(), counts, start, end, worst.message());
    }

    static CardState of(CardTally tally, List<TaskRun> runs) {
        var counts = tally.counts();
        var shown = WORST_FIRST.stream().filter(counts::containsKey).findFirst().orElseThrow();
        var state = runs.get(tally.first(shown)).state();
        // Between two runs of a fan-out nothing runs, and yet the card is under way.
        var isUnderWay =
                counts.containsKey(StateType.COMPLETED) && (shown == StateType.PENDING || shown == StateType.SCHEDULED);
        var name = state == null ? "Unknown" : state.name();
        var message = state == null || state.message() == null ? "" : state.message();
        return new CardState(
                isUnderWay ? StateType.RUNNING : shown,
                isUnderWay ? "Running" : name,
                counts,
                tally.start(),
                tally.end(),
                message);
    }

    /// How many runs there are.
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// How many of them have ended.
    public int ended() {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().isTerminal())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /// From the first start to the last end, or to `now` while something runs; null before the first start.
    public @Nullable Duration duration(Instant now) {
        if (start == null) {
            return null;
        }
        return Duration.between(start, end == null ? now : end);
    }
}
