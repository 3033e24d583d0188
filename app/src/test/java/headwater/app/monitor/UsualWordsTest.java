package headwater.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.run.EarlierRun;
import headwater.app.run.Run;
import headwater.app.run.analysis.UsualDuration;
import headwater.app.run.analysis.UsualDurations;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsualWordsTest {
    private static final UsualDurations USUAL = new UsualDurations(
            false, new UsualDuration(20, Duration.ofSeconds(750), Duration.ofSeconds(900)), Map.of());

    @ParameterizedTest
    @CsvSource({
        "0, about 13 m left",
        "520, about 4 m left",
        "726, about 25 s left",
        "746, about 4 s left",
        "750, still as usual",
        "900, still as usual",
        "930, 3 m 0 s longer than usual"
    })
    void sayAboutHowLongARunGoesOn(int second, String words) {
        assertThat(running(second)).isEqualTo("usually 12 m 30 s (20 runs), " + words);
    }

    @Test
    void sayHoursAsRoughlyAsTheyAreKnown() {
        var usual = new UsualDuration(3, Duration.ofMinutes(128), Duration.ofMinutes(200));
        assertThat(running(new UsualDurations(false, usual, Map.of()), 0)).endsWith(", about 2 h 10 m left");
        assertThat(running(new UsualDurations(false, usual, Map.of()), 360)).endsWith(", about 2 h left");
    }

    @Test
    void guessNothingForARunThatHasEndedOrNotBegun() {
        var now = new EarlierRun(1).start().plusSeconds(60);
        var words = "usually 12 m 30 s (20 runs)";
        assertThat(UsualWords.of(USUAL, Run.of(new EarlierRun(1).completed(30)), now))
                .isEqualTo(words);
        assertThat(UsualWords.of(USUAL, Run.of(new EarlierRun(1).scheduled()), now))
                .isEqualTo(words);
    }

    @Test
    void sayThatARunIsTheFirstAndNothingWhereNothingIsKnown() {
        assertThat(running(UsualDurations.FIRST, 10)).isEqualTo("first run");
        assertThat(running(UsualDurations.UNKNOWN, 10)).isEmpty();
    }

    private static String running(int second) {
        return running(USUAL, second);
    }

    private static String running(UsualDurations usual, int second) {
        var run = new EarlierRun(1);
        return UsualWords.of(usual, Run.of(run.running()), run.start().plusSeconds(second));
    }
}
