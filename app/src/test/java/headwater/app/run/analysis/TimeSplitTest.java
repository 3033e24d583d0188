package headwater.app.run.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.run.Recordings;
import headwater.prefect.model.StateType;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeSplitTest {
    @ParameterizedTest
    @ValueSource(strings = {"cached", "diamond", "etl", "fanout", "nested", "retries"})
    void addsUpToAllOfTheTimeFromWhenARunWasDue(String run) {
        var timing = timing(run);
        var due = timing.flow().segments().stream()
                .filter(segment -> segment.phase() != Phase.SCHEDULED)
                .findFirst()
                .orElseThrow()
                .start();
        var end = Objects.requireNonNull(timing.flow().end());
        assertThat(split(timing).whole()).isEqualTo(Duration.between(due, end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cached", "diamond", "etl", "fanout", "nested", "retries"})
    void hasNoPartThatTookNoTime(String run) {
        assertThat(split(timing(run)).parts().values()).allMatch(Duration::isPositive);
    }

    @Test
    void countsTheTimeBetweenRetriesOnTheCriticalPathAsWaiting() {
        var timing = timing("retries");
        var split = split(timing);
        assertThat(timing.run().tasks().values()).anyMatch(task -> task.stateType() == StateType.FAILED);
        assertThat(split.of(Phase.WAITING_FOR_RETRY)).isPositive();
        assertThat(split.of(Phase.RUNNING)).isPositive();
        assertThat(split.waited()).isLessThan(split.whole());
    }

    private static TimeSplit split(RunTiming timing) {
        return TimeSplit.of(timing, timing.criticalPath());
    }

    private static RunTiming timing(String run) {
        return RunTiming.of(Recordings.run(run), Instant.MAX);
    }
}
