package headwater.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartTimeTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-30T19:30:00+01:00[Europe/Berlin]");

    @ParameterizedTest
    @CsvSource({
        "22:00, 2026-11-30T21:00:00Z",
        "22:00:30, 2026-11-30T21:00:30Z",
        "6:05, 2026-12-01T05:05:00Z",
        "19:30, 2026-12-01T18:30:00Z",
        "2026-12-24 18:00, 2026-12-24T17:00:00Z",
        "2026-12-24T18:00:15, 2026-12-24T17:00:15Z",
        "2027-07-01 6:00, 2027-07-01T04:00:00Z",
        "2026-12-24T18:00:00Z, 2026-12-24T18:00:00Z",
        "2026-12-24 18:00-05:00, 2026-12-24T23:00:00Z"
    })
    void isOnThePersonsClockUnlessItSaysOtherwise(String typed, Instant meant) {
        assertThat(StartTime.of(typed, NOW)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "25:00", "22", "2026-12-24", "2026-02-30 10:00", "24.12.2026 18:00"})
    void isNoneWhereTheTextSaysNone(String typed) {
        assertThat(StartTime.of(typed, NOW)).isEmpty();
    }
}
