package headwater.prefect.live;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.prefect.PretendServer;
import headwater.prefect.model.LogLine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class LogFeedTest {
    private static final List<String> RECORDED = PretendFeed.recorded("etl-logs.jsonl");

    @AutoClose
    private final PretendServer server = new PretendServer();

    private final Consumed<LogLine> consumed = new Consumed<>();

    @Test
    void passesOnTheLinesOfAllRuns() throws Exception {
        var feed = PretendFeed.telling(RECORDED);
        server.opensFeed(feed);

        try (var _ = new LogFeed(server.client()).subscribe(consumed)) {
            consumed.awaitValues(RECORDED.size());
        }

        assertThat(consumed.values())
                .extracting(LogLine::message)
                .contains("extracting from db", "loading [10, 20, 30]");
        feed.message();
        assertThat(feed.message().get("filter")).isEqualTo(Map.of());
        assertThat(server.request().getTarget()).isEqualTo("/api/logs/out");
    }

    @Test
    void connectsAgain() {
        server.opensFeed(PretendFeed.closing(1012, "", RECORDED.subList(0, 2)));
        server.opensFeed(PretendFeed.telling(RECORDED.subList(2, 4)));

        try (var _ = new LogFeed(server.client()).subscribe(consumed)) {
            consumed.awaitValues(4);
        }

        assertThat(consumed.openings()).isEqualTo(2);
    }

    @Test
    void asksOnceWhetherTheServerStreamsLogs() throws Exception {
        server.answers("{\"server\":{\"logs\":{\"stream_out_enabled\":true,\"stream_publishing_enabled\":true}}}");
        var logs = new LogFeed(server.client());

        assertThat(logs.isStreamed()).isTrue();
        assertThat(logs.isStreamed()).isTrue();
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void takesAServerWhoseSettingsAreNotForEverybodyForOneThatStreamsNoLogs() throws Exception {
        server.answers(403, "{\"detail\":\"not for you\"}");

        assertThat(new LogFeed(server.client()).isStreamed()).isFalse();
    }
}
