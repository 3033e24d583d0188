package headwater.prefect.live;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.prefect.FailureReason;
import headwater.prefect.PretendServer;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.model.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class LostFeedTest {
    private static final List<String> RECORDED = PretendFeed.recorded("etl-events.jsonl");

    @AutoClose
    private final PretendServer server = new PretendServer();

    private final Consumed<Event> consumed = new Consumed<>();

    @Test
    void opensAgainWithWhatHappenedMeanwhileAndPassesItOnOnce() throws Exception {
        server.opensFeed(PretendFeed.closing(1012, "Service Restart", RECORDED.subList(0, 4)));
        var second = PretendFeed.telling(RECORDED);
        server.opensFeed(second);

        try (var _ = open()) {
            consumed.awaitValues(RECORDED.size());
        }

        assertThat(consumed.values()).hasSize(RECORDED.size()).doesNotHaveDuplicates();
        assertThat(consumed.openings()).isEqualTo(2);
        assertThat(consumed.losses()).singleElement().satisfies(lost -> {
            assertThat(lost.why().reason()).isEqualTo(FailureReason.RESTARTING);
            assertThat(lost.retryIn()).isEqualTo(Duration.ofMillis(250));
        });
        second.message();
        var message = second.message();
        assertThat(message.get("backfill")).isEqualTo(true);
        assertThat(since(message)).isEqualTo("2026-11-24T00:29:20.490470Z");
    }

    @Test
    void opensAgainAfterTheConnectionBroke() {
        server.opensFeed(PretendFeed.cutting(List.of()));
        server.opensFeed(PretendFeed.telling(RECORDED));

        try (var _ = open()) {
            consumed.awaitValues(RECORDED.size());
        }

        assertThat(consumed.losses())
                .isNotEmpty()
                .allSatisfy(lost -> assertThat(lost.why().reason()).isEqualTo(FailureReason.CONNECTION_LOST));
    }

    @Test
    void asksForWhatHappenedSinceItsFirstOpeningIfNothingCame() throws Exception {
        var before = Instant.now();
        server.opensFeed(PretendFeed.closing(1011, "keepalive ping timeout", List.of()));
        var second = PretendFeed.telling(List.of());
        server.opensFeed(second);

        try (var _ = open()) {
            second.message();
            assertThat(Instant.parse(since(second.message())))
                    .isBetween(before.minusSeconds(10), Instant.now().minusSeconds(10));
        }
    }

    @Test
    void waitsTwiceAsLongEachTime() {
        for (var i = 0; i < 3; i++) {
            server.answers(new MockResponse.Builder().code(502).build());
        }

        try (var _ = open()) {
            consumed.awaitLosses(3);
        }

        assertThat(consumed.losses())
                .extracting(FeedMessage.Lost::retryIn)
                .startsWith(Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @Test
    void stopsWithWrongCredentials() {
        server.opensFeed(PretendFeed.refusing(1008, "Invalid token"));

        try (var _ = open()) {
            consumed.awaitLosses(1);
        }

        assertThat(consumed.losses()).singleElement().satisfies(lost -> {
            assertThat(lost.why())
                    .hasFieldOrPropertyWithValue("reason", FailureReason.CREDENTIALS)
                    .hasFieldOrPropertyWithValue("detail", "Invalid token");
            assertThat(lost.retryIn()).isNull();
        });
        assertThat(consumed.openings()).isZero();
    }

    @Test
    void stopsWhereThereIsNoSuchFeed() {
        server.answers(new MockResponse.Builder().code(403).build());

        try (var _ = open()) {
            consumed.awaitLosses(1);
        }

        assertThat(consumed.losses()).singleElement().satisfies(lost -> {
            assertThat(lost.why().reason()).isEqualTo(FailureReason.NO_FEED);
            assertThat(lost.retryIn()).isNull();
        });
    }

    @Test
    void opensAgainAfterAFaultInReadingIt() {
        server.opensFeed(PretendFeed.telling(RECORDED));
        server.opensFeed(PretendFeed.telling(RECORDED));
        var source = new FaultyOnce(new EventSource(server.client()));

        try (var hub = new Hub<>(server.client(), () -> source, Duration.ofHours(1))) {
            hub.subscribe(EventFilter.any(), consumed);
            consumed.awaitValues(RECORDED.size());
        }

        assertThat(consumed.losses()).first().satisfies(lost -> {
            assertThat(lost.why().reason()).isEqualTo(FailureReason.NOT_READ);
            assertThat(lost.retryIn()).isNotNull();
        });
    }

    @Test
    void isSilentOnceClosed() {
        server.opensFeed(PretendFeed.closing(1012, "", List.of()));
        for (var i = 0; i < 2; i++) {
            server.answers(new MockResponse.Builder().code(502).build());
        }
        server.opensFeed(PretendFeed.telling(RECORDED));

        var subscription = open();
        consumed.awaitLosses(1);
        subscription.close();
        subscription.close();

        // It begins later and waits longer than the first one would.
        var later = new Consumed<Event>();
        try (var _ = new EventFeed(server.client()).subscribe(EventFilter.any(), later)) {
            later.awaitValues(RECORDED.size());
        }
        assertThat(server.requests()).as("connections").isEqualTo(4);
        assertThat(consumed.values()).isEmpty();
    }

    private Subscription open() {
        return new EventFeed(server.client()).subscribe(EventFilter.any(), consumed);
    }

    private static String since(Map<?, ?> message) {
        var filter = (Map<?, ?>) requireNonNull(message.get("filter"));
        var occurred = (Map<?, ?>) requireNonNull(filter.get("occurred"));
        return (String) requireNonNull(occurred.get("since"));
    }
}
