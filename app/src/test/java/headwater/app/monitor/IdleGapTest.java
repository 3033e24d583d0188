package headwater.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRunId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdleGapTest {
    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void isATimeInWhichNoTaskRanOfAnEighthOfTheRunAtLeast() {
        assertThat(gaps(1000, bar(0, 200), bar(100, 300), bar(900, 1000)))
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.start()).isBetween(START.plusSeconds(301), START.plusSeconds(320));
                    assertThat(gap.end()).isBetween(START.plusSeconds(880), START.plusSeconds(899));
                });
        assertThat(gaps(1000, bar(0, 500), bar(600, 1000))).isEmpty();
    }

    @Test
    void isNoneOfAFewSeconds() {
        assertThat(gaps(12, bar(0, 1), bar(9, 12))).isEmpty();
    }

    @Test
    void isNoneWhereATaskRunsBesideAPause() {
        var pause = bar(TimelineBar.Kind.PAUSE, 100, 900);
        assertThat(gaps(1000, bar(0, 100), pause, bar(900, 1000))).hasSize(1);
        assertThat(gaps(1000, bar(0, 100), pause, bar(50, 950), bar(900, 1000))).isEmpty();
    }

    @Test
    void isNoneAfterTheLastTaskAsThatMayBeTheWorkOfTheFlowItself() {
        assertThat(gaps(1000, bar(0, 100))).isEmpty();
        assertThat(gaps(1000)).isEmpty();
    }

    @Test
    void isNoneWhereATaskStillRunsWhoseBarEndsAtTheInstantThatIsShown() {
        assertThat(gaps(1000, running(0, 100), bar(0, 200), bar(900, 1000))).isEmpty();
    }

    private static List<IdleGap> gaps(int seconds, TimelineBar... bars) {
        return IdleGap.of(Arrays.stream(bars), START, START.plusSeconds(seconds));
    }

    private static TimelineBar bar(int from, int to) {
        return bar(TimelineBar.Kind.ATTEMPT, from, to);
    }

    private static TimelineBar running(int from, int to) {
        return bar(TimelineBar.Kind.ATTEMPT, StateType.RUNNING, "Running", from, to);
    }

    private static TimelineBar bar(TimelineBar.Kind kind, int from, int to) {
        return bar(kind, StateType.COMPLETED, "Completed", from, to);
    }

    private static TimelineBar bar(TimelineBar.Kind kind, StateType type, String name, int from, int to) {
        return new TimelineBar(
                new TaskRunId(new UUID(0, from)),
                kind,
                START.plusSeconds(from),
                START.plusSeconds(to),
                type,
                name,
                false);
    }
}
