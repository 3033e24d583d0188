package headwater.prefect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class MeterTest {
    @AutoClose
    private final PretendServer server = new PretendServer();

    private Duration clock = Duration.ofDays(1);
    private final Meter meter = new Meter(() -> clock.toNanos());

    @Test
    void forgetsRequestsOfMoreThanAMinuteAgo() {
        meter.sent();
        pass(Duration.ofSeconds(40));
        meter.sent();
        assertThat(meter.read().requestsInLastMinute()).isEqualTo(2);

        pass(Duration.ofSeconds(40));
        assertThat(meter.read().requestsInLastMinute()).isEqualTo(1);
    }

    @Test
    void knowsHowLongTheLatestAnswerTook() {
        assertThat(meter.read()).isEqualTo(new Traffic(0, null));
        var moment = meter.sent();
        pass(Duration.ofMillis(30));
        meter.answered(moment);

        assertThat(meter.read()).isEqualTo(new Traffic(1, Duration.ofMillis(30)));
    }

    @Test
    void countsWhatAClientSends() throws PrefectException {
        server.answers(503, "");
        server.answers("\"3.8.8\"");
        var client = server.client();

        client.server().version();

        assertThat(client.traffic().requestsInLastMinute()).isEqualTo(2);
        assertThat(client.traffic().latency()).isPositive();
    }

    private void pass(Duration time) {
        clock = clock.plus(time);
    }
}
