package headwater.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.0 s",
        "400, 0.4 s",
        "9999, 9.9 s",
        "10000, 10 s",
        "59999, 59 s",
        "60000, 1 m 0 s",
        "72000, 1 m 12 s",
        "3599999, 59 m 59 s",
        "7500000, 2 h 5 m",
        "360000000, 100 h 0 m",
        "-5000, 0.0 s"
    })
    void saysADurationInWords(long millis, String words) {
        assertThat(Times.words(Duration.ofMillis(millis))).isEqualTo(words);
    }

    @Test
    void writesNumbersTheSameInEveryCountry() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(Times.words(Duration.ofMillis(1500))).isEqualTo("1.5 s");
            assertThat(Times.millis(Instant.EPOCH)).matches("\\d\\d:\\d\\d:00\\.000");
            assertThat(Times.clock(Instant.EPOCH)).matches("\\d\\d:\\d\\d:00");
            assertThat(Times.day(Instant.parse("2026-11-24T12:00:00Z"))).matches("2026-11-2\\d \\d\\d:\\d\\d:00");
        } finally {
            Locale.setDefault(before);
        }
    }
}
