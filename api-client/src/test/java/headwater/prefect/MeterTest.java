package headwater.prefect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.prefect.model.FlowRunId;
import java.time.Duration;
import java.util.Map;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class MeterTest {
    @AutoClose
    private final PretendServer server = new PretendServer();

    private Duration clock = Duration.ofDays(1);
    private final Meter meter = new Meter(() -> clock.toNanos());

    @Test
    void forgetsRequestsOfMoreThanAMinuteAgo() {
        meter.sent("flows/filter");
        pass(Duration.ofSeconds(40));
        meter.sent("flows/filter");
        assertThat(meter.read().requestsInLastMinute()).isEqualTo(2);

        pass(Duration.ofSeconds(40));
        assertThat(meter.read().requestsInLastMinute()).isEqualTo(1);
    }

    @Test
    void knowsHowLongTheLatestAnswerTook() {
        assertThat(meter.read()).isEqualTo(new Traffic(0, Map.of(), null));
        var moment = meter.sent("flows/filter");
        pass(Duration.ofMillis(30));
        meter.answered(moment);

        assertThat(meter.read()).isEqualTo(new Traffic(1, Map.of("flows/filter", 1L), Duration.ofMillis(30)));
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

    @Test
    void countsRequestsAndConnectionsOfFeedsByKind() throws Exception {
        var id = FlowRunId.of("140483c6-1edc-42d7-a274-8bfa83062053");
        server.answers(404, "{}");
        server.answers("[]");
        server.opensFeed(new WebSocketListener() {
            // Else the server waits for the end of the connection when it is closed itself.
            @Override
            public void onClosing(WebSocket webSocket, int code, String reason) {
                webSocket.close(code, reason);
            }
        });
        var client = server.client();

        assertThatThrownBy(() -> client.flowRuns().read(id)).isInstanceOf(PrefectException.Refused.class);
        client.flowRuns().states(id);
        client.connect("events/out").close();

        assertThat(client.traffic().sent())
                .isEqualTo(Map.of("flow_runs/{id}", 1L, "flow_run_states", 1L, "events/out", 1L));
        assertThat(client.traffic().total()).isEqualTo(3);
    }

    private void pass(Duration time) {
        clock = clock.plus(time);
    }
}
