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
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class EventFeedTest {
    private static final List<String> RECORDED = PretendFeed.recorded("etl-events.jsonl");

    @AutoClose
    private final PretendServer server = new PretendServer();

    private final Consumed<Event> consumed = new Consumed<>();

    @Test
    void passesOnWhatTheServerSends() {
        server.opensFeed(PretendFeed.telling(RECORDED));

        try (var _ = open()) {
            consumed.awaitValues(RECORDED.size());
        }

        assertThat(consumed.messages().getFirst()).isEqualTo(new FeedMessage.Opened<>());
        assertThat(consumed.values())
                .extracting(Event::name)
                .startsWith("prefect.flow-run.Pending", "prefect.flow-run.Running")
                .endsWith("prefect.flow-run.Completed");
    }

    @Test
    void asksForAllThatWillHappen() throws Exception {
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
    void asksOnlyForWhatItsSubscriberWants() throws Exception {
        var feed = PretendFeed.telling(List.of());
        server.opensFeed(feed);
        var filter = EventFilter.any()
                .about(List.of("prefect.flow-run.1"))
                .withPrefixes(List.of("prefect.task-run.", "prefect.flow-run."));

        try (var _ = subscribe(filter, consumed)) {
            consumed.awaitOpenings(1);
        }

        feed.message();
        assertThat(filterOf(feed.message()))
                .isEqualTo(Map.of(
                        "any_resource", Map.of("id", List.of("prefect.flow-run.1")),
                        "event", Map.of("prefix", List.of("prefect.flow-run.", "prefect.task-run.")),
                        "occurred", Map.of("until", "2099-01-01T00:00:00Z")));
    }

    @Test
    void showsThePlainPairInItsFirstMessage() throws Exception {
        var feed = PretendFeed.telling(List.of());
        server.opensFeed(feed);
        var events = new EventFeed(server.client(new Credentials.Basic("ann", "s3cret")));

        try (var _ = events.subscribe(EventFilter.any(), consumed)) {
            assertThat(feed.message().get("token")).isEqualTo("ann:s3cret");
        }
    }

    @Test
    void countsMessagesThatItCannotUseAndGoesOn() {
        var malformed = RECORDED.getFirst().replaceFirst("\"id\": *\"[^\"]*\"", "\"id\":\"no uuid\"");
        server.opensFeed(PretendFeed.telling(
                List.of("{\"type\":\"news\"}", "no json", malformed, "{\"type\":\"news\"}", RECORDED.getFirst())));
        var events = new EventFeed(server.client());

        try (var _ = events.subscribe(EventFilter.any(), consumed)) {
            consumed.awaitValues(1);
        }

        assertThat(events.ignored()).isEqualTo(Map.of("type news", 2, "unreadable", 2));
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

        try (var _ = subscribe(EventFilter.any(), feed -> {
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
    void asksTheStoreForWhatFellThroughWhenItConnectedAgain() throws Exception {
        server.opensFeed(PretendFeed.closing(1012, "", RECORDED.subList(2, 3)));
        server.opensFeed(PretendFeed.telling(RECORDED.subList(1, 3)));
        server.answers("{\"events\":[%s,%s]}".formatted(eventIn(RECORDED.get(0)), eventIn(RECORDED.get(1))));

        var before = Instant.now();
        var events = new EventFeed(server.client(), Duration.ofMillis(100));
        try (var _ = events.subscribe(EventFilter.any(), consumed)) {
            consumed.awaitValues(3);
        }

        assertThat(consumed.values())
                .hasSize(3)
                .doesNotHaveDuplicates()
                .last()
                .satisfies(event -> assertThat(event.name()).isEqualTo("prefect.flow-run.Pending"));
        server.request();
        server.request();
        assertThat(Instant.parse(since(server.body()))).isAfter(before.minusSeconds(11));
    }

    @Test
    void asksTheStoreAgainIfItIsNotReady() {
        server.opensFeed(PretendFeed.closing(1012, "", List.of()));
        server.opensFeed(PretendFeed.telling(List.of()));
        server.answers(500, "");
        server.answers("{\"events\":[%s]}".formatted(eventIn(RECORDED.getFirst())));

        var events = new EventFeed(server.client(), Duration.ofMillis(50));
        try (var _ = events.subscribe(EventFilter.any(), consumed)) {
            consumed.awaitValues(1);
        }

        assertThat(consumed.losses()).hasSize(1);
    }

    private Subscription open() {
        return subscribe(EventFilter.any(), consumed);
    }

    private Subscription subscribe(EventFilter filter, Consumer<FeedMessage<Event>> consumer) {
        return new EventFeed(server.client()).subscribe(filter, consumer);
    }

    private static Map<?, ?> filterOf(Map<?, ?> message) {
        return (Map<?, ?>) requireNonNull(message.get("filter"));
    }

    private static String since(Map<?, ?> message) {
        var occurred = (Map<?, ?>) requireNonNull(filterOf(message).get("occurred"));
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
