package headwater.prefect.live;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.prefect.Credentials;
import headwater.prefect.PretendServer;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.model.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class LiveEventsTest {
    private static final List<String> RECORDED = PretendFeed.recorded("etl-events.jsonl");

    @AutoClose
    private final PretendServer server = new PretendServer();

    private final Consumed<Event> consumed = new Consumed<>();

    @Test
    void tellsWhatTheServerTells() {
        server.opensFeed(PretendFeed.telling(RECORDED));

        try (var _ = open()) {
            consumed.awaitValues(RECORDED.size());
        }

        assertThat(consumed.told().getFirst()).isEqualTo(new Feed.Opened<>());
        assertThat(consumed.values())
                .extracting(Event::name)
                .startsWith("prefect.flow-run.Pending", "prefect.flow-run.Running")
                .endsWith("prefect.flow-run.Completed");
    }

    @Test
    void asksForAllTimeToCome() throws Exception {
        var feed = PretendFeed.telling(List.of());
        server.opensFeed(feed);

        try (var _ = open()) {
            consumed.awaitOpenings(1);
        }

        assertThat(feed.message().get("token")).isNull();
        assertThat(feed.message())
                .isEqualTo(Map.of(
                        "type",
                        "filter",
                        "filter",
                        Map.of("occurred", Map.of("until", "2099-01-01T00:00:00Z")),
                        "backfill",
                        false));
        var request = server.request();
        assertThat(request.getTarget()).isEqualTo("/api/events/out");
        assertThat(request.getHeaders().get("Sec-WebSocket-Protocol")).isEqualTo("prefect");
    }

    @Test
    void asksForWhatHappenedSinceThen() throws Exception {
        var feed = PretendFeed.telling(List.of());
        server.opensFeed(feed);
        var filter = EventFilter.any().about(List.of("prefect.flow-run.1"));

        var since = Instant.parse("2026-11-24T00:00:00Z");
        try (var _ = new LiveEvents(server.address()).open(filter, since, consumed)) {
            consumed.awaitOpenings(1);
        }

        feed.message();
        assertThat(feed.message())
                .isEqualTo(Map.of(
                        "type",
                        "filter",
                        "filter",
                        Map.of(
                                "any_resource", Map.of("id", List.of("prefect.flow-run.1")),
                                "occurred",
                                        Map.of(
                                                "since", "2026-11-24T00:00:00Z",
                                                "until", "2099-01-01T00:00:00Z")),
                        "backfill",
                        true));
    }

    @Test
    void showsThePlainPairInItsFirstMessage() throws Exception {
        var feed = PretendFeed.telling(List.of());
        server.opensFeed(feed);
        var address = server.address().withCredentials(new Credentials.Basic("ann", "s3cret"));

        try (var _ = new LiveEvents(address).open(EventFilter.any(), null, consumed)) {
            assertThat(feed.message().get("token")).isEqualTo("ann:s3cret");
        }
    }

    @Test
    void readsOnPastAMessageThatItDoesNotUnderstand() {
        server.opensFeed(PretendFeed.telling(List.of("{\"type\":\"news\"}", "no json", RECORDED.getFirst())));

        try (var _ = open()) {
            consumed.awaitValues(1);
        }

        assertThat(consumed.losses()).isEmpty();
    }

    @Test
    void takesAMessageOfMoreThanAMegabyte() {
        var event = RECORDED.getFirst().replace("uppish-tench", "x".repeat(1_400_000));
        server.opensFeed(PretendFeed.telling(List.of(event)));

        try (var _ = open()) {
            consumed.awaitValues(1);
        }

        assertThat(consumed.values().getFirst().resource().get("prefect.resource.name"))
                .hasSize(1_400_000);
    }

    @Test
    void takesMessagesFromTheServerWhileTheConsumerIsBusy() throws Exception {
        var sent = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        server.opensFeed(new PretendFeed(RECORDED, _ -> sent.countDown()));

        try (var _ = new LiveEvents(server.address()).open(EventFilter.any(), null, feed -> {
            awaitQuietly(go);
            consumed.accept(feed);
        })) {
            sent.await();
            assertThat(consumed.values()).isEmpty();
            go.countDown();
            consumed.awaitValues(RECORDED.size());
        }
    }

    @Test
    void asksTheStoreForWhatFellThroughWhenItOpened() throws Exception {
        server.opensFeed(PretendFeed.telling(RECORDED.subList(1, 3)));
        server.answers("{\"events\":[%s,%s]}".formatted(eventIn(RECORDED.get(0)), eventIn(RECORDED.get(1))));

        var since = Instant.now().minusSeconds(20);
        var events = new LiveEvents(server.address(), Duration.ofMillis(100));
        try (var _ = events.open(EventFilter.any(), since, consumed)) {
            consumed.awaitValues(3);
        }

        assertThat(consumed.values())
                .hasSize(3)
                .doesNotHaveDuplicates()
                .last()
                .satisfies(event -> assertThat(event.name()).isEqualTo("prefect.flow-run.Pending"));
        server.request();
        assertThat(since(server.body())).isEqualTo(since.toString());
    }

    @Test
    void asksTheStoreAgainIfItIsNotReady() {
        server.opensFeed(PretendFeed.telling(List.of()));
        server.answers(500, "");
        server.answers("{\"events\":[%s]}".formatted(eventIn(RECORDED.getFirst())));

        var events = new LiveEvents(server.address(), Duration.ofMillis(50));
        try (var _ = events.open(EventFilter.any(), Instant.EPOCH, consumed)) {
            consumed.awaitValues(1);
        }

        assertThat(consumed.losses()).isEmpty();
    }

    private Subscription open() {
        return new LiveEvents(server.address()).open(EventFilter.any(), null, consumed);
    }

    private static String since(Map<?, ?> message) {
        var filter = (Map<?, ?>) requireNonNull(message.get("filter"));
        var occurred = (Map<?, ?>) requireNonNull(filter.get("occurred"));
        return (String) requireNonNull(occurred.get("since"));
    }

    private static String eventIn(String frame) {
        var start = frame.indexOf("\"event\": {") + "\"event\": ".length();
        return frame.substring(start, frame.lastIndexOf('}'));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
