package headwater.prefect.live;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.prefect.PrefectClient;
import headwater.prefect.PretendServer;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.model.Event;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Several subscribers of one feed.
final class HubTest {
    private static final List<String> RECORDED = PretendFeed.recorded("etl-events.jsonl");
    private static final EventFilter FLOW_RUNS = EventFilter.any().withPrefixes(List.of("prefect.flow-run."));
    private static final EventFilter TASK_RUNS = EventFilter.any().withPrefixes(List.of("prefect.task-run."));

    @AutoClose
    private final PretendServer server = new PretendServer();

    private final PrefectClient client = server.client();

    @AutoClose
    private final EventFeed events = new EventFeed(client, Duration.ofHours(1));

    private final Consumed<Event> first = new Consumed<>();
    private final Consumed<Event> second = new Consumed<>();

    @Test
    void givesEachSubscriberWhatItAskedForOverOneConnection() {
        var feed = new PretendFeed(List.of(), _ -> {});
        server.opensFeed(feed);
        events.subscribe(EventFilter.any(), first);
        events.subscribe(TASK_RUNS, second);
        first.awaitOpenings(1);
        second.awaitOpenings(1);
        feed.tell(RECORDED);
        first.awaitValues(RECORDED.size());

        assertThat(second.values())
                .isNotEmpty()
                .isEqualTo(first.values().stream().filter(TASK_RUNS::matches).toList());
        assertThat(client.traffic().sent()).isEqualTo(Map.of("events/out", 1L));
    }

    @Test
    void tellsALaterSubscriberAtOnceThatTheFeedIsOpen() {
        server.opensFeed(PretendFeed.telling(List.of()));
        events.subscribe(EventFilter.any(), first);
        first.awaitOpenings(1);
        events.subscribe(FLOW_RUNS, second);

        assertThat(second.messages()).containsExactly(new FeedMessage.Opened<>());
    }

    @Test
    void asksTheServerForMoreWithoutInterruptingEarlierSubscribers() throws Exception {
        server.opensFeed(PretendFeed.telling(RECORDED.subList(0, 1)));
        var wider = PretendFeed.telling(RECORDED);
        server.opensFeed(wider);
        events.subscribe(FLOW_RUNS, first);
        first.awaitValues(1);
        events.subscribe(TASK_RUNS, second);
        second.awaitValues(3);

        wider.message();
        assertThat(wider.message().toString()).contains("prefect.flow-run.", "prefect.task-run.", "backfill=true");
        assertThat(first.openings()).isEqualTo(1);
        assertThat(first.losses()).isEmpty();
        first.awaitValues(3);
        assertThat(first.values()).doesNotHaveDuplicates().allMatch(FLOW_RUNS::matches);
    }

    @Test
    void staysConnectedUntilItsLastSubscriberLeaves() throws Exception {
        var feed = PretendFeed.telling(List.of());
        server.opensFeed(feed);
        var one = events.subscribe(EventFilter.any(), first);
        var other = events.subscribe(EventFilter.any(), second);
        first.awaitOpenings(1);
        one.close();
        feed.tell(RECORDED);
        second.awaitValues(RECORDED.size());
        assertThat(first.values()).isEmpty();
        other.close();

        feed.awaitGone();
    }

    @Test
    void keepsTheFeedForOthersWhenOneSubscriberFails() {
        server.opensFeed(PretendFeed.telling(RECORDED));
        events.subscribe(EventFilter.any(), _ -> {
            throw new IllegalStateException("a fault of this subscriber");
        });
        events.subscribe(EventFilter.any(), second);

        second.awaitValues(RECORDED.size());
    }

    @Test
    void tellsEverySubscriberOfALoss() {
        server.opensFeed(PretendFeed.closing(1012, "", List.of()));
        server.opensFeed(PretendFeed.telling(List.of()));
        events.subscribe(EventFilter.any(), first);
        events.subscribe(EventFilter.any(), second);
        first.awaitOpenings(2);
        second.awaitOpenings(2);

        assertThat(first.losses()).hasSize(1).isEqualTo(second.losses());
    }

    @Test
    void tellsEverySubscriberThatItIsClosed() {
        server.opensFeed(PretendFeed.telling(List.of()));
        events.subscribe(EventFilter.any(), first);
        events.subscribe(EventFilter.any(), second);
        first.awaitOpenings(1);
        second.awaitOpenings(1);
        events.close();

        assertThat(first.losses())
                .isEqualTo(second.losses())
                .singleElement()
                .satisfies(lost -> assertThat(lost.retryIn()).isNull());
    }

    @Test
    void takesNoSubscriberOnceClosed() {
        events.close();
        events.subscribe(EventFilter.any(), first);

        assertThat(first.losses())
                .singleElement()
                .satisfies(lost -> assertThat(lost.retryIn()).isNull());
        assertThat(server.requests()).isZero();
    }
}
