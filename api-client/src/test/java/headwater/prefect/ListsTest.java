package headwater.prefect;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.prefect.filter.EventFilter;
import headwater.prefect.filter.LogFilter;
import headwater.prefect.model.Flow;
import headwater.prefect.model.FlowId;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class ListsTest {
    private static final FlowRunId RUN = new FlowRunId(uuid(1));
    private static final Instant START = Instant.parse("2026-11-24T00:00:00Z");

    @AutoClose
    private final PretendServer server = new PretendServer();

    @Test
    void readsAllPages() throws Exception {
        server.answers(array(0, 200, ListsTest::flow));
        server.answers(array(200, 203, ListsTest::flow));

        assertThat(server.client().flows().all())
                .extracting(Flow::id)
                .hasSize(203)
                .contains(new FlowId(uuid(0)), new FlowId(uuid(202)));
        assertThat(server.body().get("offset")).isEqualTo(0);
        assertThat(server.body().get("offset")).isEqualTo(200);
    }

    @Test
    void takesWhatMovedIntoTheNextPageOnce() throws Exception {
        server.answers(array(0, 200, ListsTest::flow));
        server.answers(array(199, 203, ListsTest::flow));

        assertThat(server.client().flows().all()).hasSize(203).doesNotHaveDuplicates();
    }

    @Test
    void readsLogsFromTheTimeOfTheLastLineOn() throws Exception {
        server.answers(array(0, 200, ListsTest::line));
        server.answers(array(199, 260, ListsTest::line));

        assertThat(server.client().logs().all(LogFilter.any())).hasSize(260).doesNotHaveDuplicates();
        assertThat(server.body()).doesNotContainKey("logs");
        assertThat(server.body())
                .containsEntry("logs", Map.of("timestamp", Map.of("after_", "2026-11-24T00:03:19Z")))
                .containsEntry("offset", 0);
    }

    @Test
    void readsMoreLogLinesOfOneInstantThanFitOnAPage() throws Exception {
        server.answers(array(0, 200, i -> line(i, START)));
        server.answers(array(200, 230, i -> line(i, START)));

        assertThat(server.client().logs().all(LogFilter.any())).hasSize(230);
        server.request();
        assertThat(server.body()).containsEntry("offset", 200);
    }

    @Test
    void readsEventsByTheTokenWhateverNameTheServerHasForItself() throws Exception {
        server.answers("""
                {"events":[%s],"total":2,"next_page":"http://10.0.0.7:4200/api/events/filter/next?page-token=abc%%3D"}
                """.formatted(event(1)));
        server.answers("{\"events\":[" + event(2) + "],\"total\":2,\"next_page\":null}");

        var events = server.client().events().between(EventFilter.any(), START, START.plusSeconds(60), 200);

        assertThat(events).hasSize(2);
        assertThat(server.body())
                .isEqualTo(Map.of(
                        "filter",
                        Map.of(
                                "occurred",
                                Map.of("since", "2026-11-24T00:00:00Z", "until", "2026-11-24T00:01:00Z"),
                                "order",
                                "ASC"),
                        "limit",
                        50));
        assertThat(server.request().getUrl().queryParameter("page-token")).isEqualTo("abc=");
    }

    @Test
    void findsSubflowsAtAnyDepthAndTheirTaskRuns() throws Exception {
        server.answers("[{\"id\":\"" + uuid(2) + "\"},{\"id\":\"" + uuid(3) + "\"}]");
        server.answers("[{\"id\":\"" + uuid(4) + "\"}]");
        server.answers("[]");
        server.answers("[{\"id\":\"" + uuid(9) + "\"}]");

        assertThat(server.client().taskRuns().ofFlowRunAndSubflows(RUN))
                .extracting(TaskRun::id)
                .containsExactly(new TaskRunId(uuid(9)));
        assertThat(parents(server.body())).containsExactly(uuid(1));
        assertThat(parents(server.body())).containsExactly(uuid(2), uuid(3));
        assertThat(parents(server.body())).containsExactly(uuid(4));
        assertThat(server.body().get("task_runs"))
                .isEqualTo(Map.of(
                        "flow_run_id",
                        Map.of(
                                "any_",
                                IntStream.rangeClosed(1, 4)
                                        .mapToObj(i -> uuid(i).toString())
                                        .toList())));
    }

    @Test
    void neverAsksInCirclesForSubflows() throws Exception {
        server.answers("[{\"id\":\"" + uuid(2) + "\"}]");
        server.answers("[{\"id\":\"" + uuid(2) + "\"},{\"id\":\"" + uuid(1) + "\"}]");

        assertThat(server.client().flowRuns().descendants(RUN))
                .extracting(FlowRun::id)
                .containsExactly(new FlowRunId(uuid(2)));
    }

    private static List<UUID> parents(Map<?, ?> body) {
        var filter = (Map<?, ?>) requireNonNull(body.get("flow_runs"));
        var ids = (Map<?, ?>) requireNonNull(filter.get("parent_flow_run_id"));
        return ((List<?>) requireNonNull(ids.get("any_")))
                .stream().map(String::valueOf).map(UUID::fromString).toList();
    }

    private static UUID uuid(int number) {
        return new UUID(0, number);
    }

    private static String array(int from, int to, IntFunction<String> item) {
        return IntStream.range(from, to).mapToObj(item).collect(Collectors.joining(",", "[", "]"));
    }

    private static String flow(int number) {
        return "{\"id\":\"" + uuid(number) + "\",\"name\":\"flow " + number + "\"}";
    }

    private static String line(int number) {
        return line(number, START.plusSeconds(number));
    }

    private static String line(int number, Instant time) {
        return "{\"id\":\"" + uuid(number) + "\",\"timestamp\":\"" + time + "\",\"message\":\"m\",\"level\":20}";
    }

    private static String event(int number) {
        return "{\"id\":\"" + uuid(number) + "\",\"occurred\":\"" + START + "\",\"event\":\"x\"}";
    }
}
