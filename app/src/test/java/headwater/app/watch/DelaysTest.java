package headwater.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelaysTest {
    @Test
    void readASmallRunAgainSoonAfterItsEnd() {
        assertThat(Delays.USUAL.reading(1, 2)).isEqualTo(Delays.USUAL.firstReadings());
        assertThat(Delays.USUAL.reading(9, 2)).isEqualTo(Delays.USUAL.laterReadings());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 6, 26, 501})
    void spendNoMoreRequestsOnALargeRunThanOnASmallOneInTheSameTime(int requests) {
        for (int readings = 1; readings < 9; readings++) {
            var each = Delays.USUAL.reading(readings, requests).dividedBy(requests);
            assertThat(each).isGreaterThanOrEqualTo(Duration.ofMillis(350));
        }
    }
}
