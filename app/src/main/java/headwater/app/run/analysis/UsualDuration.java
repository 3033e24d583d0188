package headwater.app.run.analysis;

import java.time.Duration;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// How long something takes usually, by how long it took before.
///
/// @param runs of how many flow runs that is known; at least [#LEAST_RUNS]
/// @param median half of the times were not longer
/// @param most nine of ten of the times were not longer
public record UsualDuration(int runs, Duration median, Duration most) {
    /// What fewer runs took says nothing.
    public static final int LEAST_RUNS = 3;

    private static final double CLEARLY = 1.7;
    private static final Duration LEAST_DIFFERENCE = Duration.ofSeconds(2);

    /// What is usual by what was.
    ///
    /// @param runs of how many flow runs the times are
    /// @return null if they are too few
    static @Nullable UsualDuration of(int runs, Collection<Duration> times) {
        if (runs < LEAST_RUNS || times.isEmpty()) {
            return null;
        }
        var sorted = times.stream().sorted().toList();
        int count = sorted.size();
        var middle = sorted.get((count - 1) / 2).plus(sorted.get(count / 2)).dividedBy(2);
        return new UsualDuration(runs, middle, sorted.get((9 * count + 9) / 10 - 1));
    }

    /// Whether a time is so much longer that a person would want to know why.
    public boolean isClearlyExceededBy(Duration time) {
        return time.compareTo(most) > 0 && !isMet(time);
    }

    /// Whether a time is not much longer than the median, however long the long ones were.
    public boolean isMet(Duration time) {
        return time.minus(median).compareTo(LEAST_DIFFERENCE) < 0 || times(time) <= CLEARLY;
    }

    /// Whether a time is even clearly longer than the long ones were.
    public boolean isFarExceededBy(Duration time) {
        return isClearlyExceededBy(time) && time.toMillis() > CLEARLY * most.toMillis();
    }

    /// How many times as long as usual a time is.
    public double times(Duration time) {
        return (double) time.toMillis() / Math.max(1, median.toMillis());
    }
}
