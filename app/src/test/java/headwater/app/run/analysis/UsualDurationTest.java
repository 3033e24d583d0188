package headwater.app.run.analysis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UsualDurationTest {
    @Test
    void isTheMedianWithWhatNineOfTenTook() {
        var usual = of(IntStream.rangeClosed(1, 20).toArray());
        assertThat(usual.median()).isEqualTo(Duration.ofMillis(10_500));
        assertThat(usual.most()).isEqualTo(Duration.ofSeconds(18));
        assertThat(of(7, 5, 60).median()).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void isNotKnownFromFewerThanThreeRuns() {
        assertThat(UsualDuration.of(2, seconds(4, 4, 4, 4))).isNull();
        assertThat(UsualDuration.of(3, List.of())).isNull();
    }

    @Test
    void isExceededByWhatIsLongerByFigureAndByHand() {
        var usual = of(10, 10, 10, 11, 12, 10, 10, 10, 10, 40);
        assertThat(usual.isClearlyExceededBy(Duration.ofSeconds(16))).isFalse();
        assertThat(usual.isClearlyExceededBy(Duration.ofSeconds(18))).isTrue();
        assertThat(usual.isFarExceededBy(Duration.ofSeconds(18))).isFalse();
        assertThat(usual.isFarExceededBy(Duration.ofSeconds(21))).isTrue();
        assertThat(usual.times(Duration.ofSeconds(25))).isEqualTo(2.5);
    }

    @Test
    void isNotExceededByWhatIsShortOrWasAsLongBefore() {
        assertThat(of(1, 1, 1).isClearlyExceededBy(Duration.ofMillis(2_900))).isFalse();
        assertThat(of(0, 0, 0).isClearlyExceededBy(Duration.ofMillis(1_900))).isFalse();
        assertThat(of(2, 2, 2, 9, 9).isClearlyExceededBy(Duration.ofSeconds(9))).isFalse();
    }

    @Test
    void dividesTheTimesAsItSaysWhateverTheyAreAndInWhateverOrder() {
        var random = new Random(5);
        for (int round = 0; round < 300; round++) {
            var times = new ArrayList<Duration>();
            int count = 3 + random.nextInt(60);
            for (int at = 0; at < count; at++) {
                times.add(Duration.ofMillis(random.nextInt(1 + random.nextInt(100_000))));
            }
            var usual = requireNonNull(UsualDuration.of(count, times));
            assertThat(usual.median()).isLessThanOrEqualTo(usual.most());
            assertThat(2 * notLonger(times, usual.median())).isGreaterThanOrEqualTo(count);
            assertThat(10 * notLonger(times, usual.most())).isGreaterThanOrEqualTo(9L * count);
            assertThat(times).contains(usual.most());
            assertThat(times).filteredOn(usual::isClearlyExceededBy).hasSizeLessThanOrEqualTo(count / 10);
            Collections.shuffle(times, random);
            assertThat(UsualDuration.of(count, times)).isEqualTo(usual);
        }
    }

    private static long notLonger(List<Duration> times, Duration than) {
        return times.stream().filter(time -> time.compareTo(than) <= 0).count();
    }

    private static UsualDuration of(int... seconds) {
        return requireNonNull(UsualDuration.of(seconds.length, seconds(seconds)));
    }

    private static List<Duration> seconds(int... seconds) {
        return IntStream.of(seconds).mapToObj(Duration::ofSeconds).toList();
    }
}
