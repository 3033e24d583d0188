package headwater.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeAxisTest {
    private static final Instant START = Instant.parse("2026-11-24T12:00:03.250Z");

    @Test
    void placesInstantsInProportion() {
        var axis = new TimeAxis(START, START.plusSeconds(10), 100, 500);
        assertThat(axis.x(START)).isEqualTo(100);
        assertThat(axis.x(START.plusSeconds(5))).isEqualTo(350);
        assertThat(axis.x(START.plusSeconds(10))).isEqualTo(600);
    }

    @Test
    void writesRoundInstants() {
        var axis = new TimeAxis(START, START.plusSeconds(10), 0, 600);
        assertThat(axis.ticks())
                .startsWith(Instant.parse("2026-11-24T12:00:04Z"), Instant.parse("2026-11-24T12:00:06Z"))
                .allMatch(tick -> tick.getEpochSecond() % 2 == 0);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 50, 999, 10_000, 61_000, 3_600_000, 86_400_000L, 2_600_000_000L, 40_000_000_000L})
    void leavesRoomBetweenInstantsHoweverLongTheRunIs(long millis) {
        var axis = new TimeAxis(START, START.plusMillis(millis), 0, 700);
        var ticks = axis.ticks();
        for (var i = 1; i < ticks.size(); i++) {
            assertThat(axis.x(ticks.get(i)) - axis.x(ticks.get(i - 1))).isGreaterThanOrEqualTo(96);
        }
        assertThat(ticks).allMatch(tick -> !tick.isBefore(START) && !tick.isAfter(START.plusMillis(millis)));
    }

    @Test
    void bearsARunThatTookNoTime() {
        var axis = new TimeAxis(START, START, 10, 500);
        assertThat(axis.x(START)).isEqualTo(10);
        assertThat(axis.ticks()).isEqualTo(List.of());
    }

    @Test
    void placesWhatLiesOutsideToo() {
        var axis = new TimeAxis(START, START.plus(Duration.ofSeconds(10)), 0, 100);
        assertThat(axis.x(START.minusSeconds(5))).isEqualTo(-50);
    }

    @Test
    void givesAFoldedGapTheSameFewPixelsHoweverLongItIs() {
        for (long hours : new long[] {1, 24, 24_000}) {
            var gap = new IdleGap(START.plusSeconds(10), START.plusSeconds(10).plus(Duration.ofHours(hours)));
            var axis = new TimeAxis(START, gap.end().plusSeconds(10), 0, 238, List.of(gap));
            assertThat(axis.x(gap.start())).isEqualTo(100);
            assertThat(axis.x(gap.end())).isEqualTo(138);
            assertThat(axis.x(axis.end())).isEqualTo(238);
            assertThat(axis.ticks()).allMatch(tick -> !tick.isAfter(gap.start()) || !tick.isBefore(gap.end()));
        }
    }

    @Test
    void knowsTheInstantOfEachPlaceThroughFoldsToo() {
        var gaps = List.of(
                new IdleGap(START.plusSeconds(3), START.plusSeconds(500)),
                new IdleGap(START.plusSeconds(510), START.plusSeconds(9000)));
        var axis = new TimeAxis(START, START.plusSeconds(9020), 40, 700, gaps);
        for (int second = 0; second <= 9020; second++) {
            var at = START.plusSeconds(second);
            assertThat(Duration.between(axis.instant(axis.x(at)), at).abs()).isLessThan(Duration.ofMillis(2));
        }
        assertThat(axis.instant(0)).isEqualTo(START);
        assertThat(axis.instant(2000)).isEqualTo(axis.end());
    }

    @Test
    void foldsNothingOnALineThatIsTooShortForIt() {
        var gap = new IdleGap(START.plusSeconds(10), START.plusSeconds(3600));
        assertThat(new TimeAxis(START, START.plusSeconds(3610), 0, 60, List.of(gap)).folds())
                .isEmpty();
    }
}
