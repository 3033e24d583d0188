package headwater.prefect.live;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.prefect.PretendServer;
import headwater.prefect.filter.LogFilter;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.LogLine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class LiveLogsTest {
    private static final FlowRunId RUN = FlowRunId.of("140483c6-1edc-42d7-a274-8bfa83062053");
    private static final List<String> RECORDED = PretendFeed.recorded("etl-logs.jsonl");

    @AutoClose
    private final PretendServer server = new PretendServer();

    private final Consumed<LogLine> consumed = new Consumed<>();

    @Test
    void tellsLinesAsTheyCome() throws Exception {
        var feed = PretendFeed.telling(RECORDED);
        server.opensFeed(feed);

        try (var _ = new LiveLogs(server.address()).open(LogFilter.any().ofFlowRuns(List.of(RUN)), consumed)) {
            consumed.awaitValues(RECORDED.size());
        }

        assertThat(consumed.values())
                .extracting(LogLine::message)
                .contains("extracting from db", "loading [10, 20, 30]");
        feed.message();
        assertThat(feed.message().get("filter"))
                .isEqualTo(Map.of("flow_run_id", Map.of("any_", List.of(RUN.toString()))));
        assertThat(server.request().getTarget()).isEqualTo("/api/logs/out");
    }

    @Test
    void opensAgain() {
        server.opensFeed(PretendFeed.closing(1012, "", RECORDED.subList(0, 2)));
        server.opensFeed(PretendFeed.telling(RECORDED.subList(2, 4)));

        try (var _ = new LiveLogs(server.address()).open(LogFilter.any(), consumed)) {
            consumed.awaitValues(4);
        }

        assertThat(consumed.openings()).isEqualTo(2);
    }
}
