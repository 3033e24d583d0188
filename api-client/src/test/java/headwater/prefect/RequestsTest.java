package headwater.prefect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.prefect.filter.FlowRunFilter;
import headwater.prefect.filter.FlowRunSort;
import headwater.prefect.json.Json;
import headwater.prefect.model.Answer;
import headwater.prefect.model.DeploymentId;
import headwater.prefect.model.FlowId;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.StateType;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

final class RequestsTest {
    private static final String ID = "140483c6-1edc-42d7-a274-8bfa83062053";
    private static final FlowRunId RUN = FlowRunId.of(ID);

    @AutoClose
    private final PretendServer server = new PretendServer();

    @Test
    void asksForFlowRunsByAllConditions() throws Exception {
        server.answers("[]");
        var filter = FlowRunFilter.any()
                .withStates(List.of(StateType.RUNNING, StateType.FAILED))
                .withNameLike("etl")
                .ofFlows(List.of(FlowId.of(ID)))
                .startedSince(Instant.parse("2026-11-24T00:00:00Z"))
                .startedUntil(Instant.parse("2026-11-25T00:00:00Z"))
                .topLevel();

        server.client().flowRuns().page(filter, FlowRunSort.START_TIME_DESC, 20, 10);

        assertThat(server.body()).isEqualTo(Json.readAny("""
            {"flow_runs": {
               "state": {"type": {"any_": ["RUNNING", "FAILED"]}},
               "name": {"like_": "etl"},
               "start_time": {"after_": "2026-11-24T00:00:00Z", "before_": "2026-11-25T00:00:00Z"},
               "parent_task_run_id": {"is_null_": true}},
             "flows": {"id": {"any_": ["%s"]}},
             "sort": "START_TIME_DESC", "limit": 10, "offset": 20}
            """.formatted(ID)));
    }

    @Test
    void sendsAnEmptyObjectForNoCondition() throws Exception {
        server.answers("3");

        assertThat(server.client().flowRuns().count(FlowRunFilter.any())).isEqualTo(3);
        assertThat(server.body()).isEqualTo(Map.of());
    }

    @Test
    void startsARunWithTheParametersAsTheyAre() throws Exception {
        server.answers(201, PretendServer.recorded("etl-flow_run.json"));
        var parameters = new HashMap<String, Object>();
        parameters.put("n", 3);
        parameters.put("nothing", null);
        var request = new RunRequest(parameters, "key", null, List.of("t"), Instant.EPOCH, "night");

        server.client().deployments().createFlowRun(DeploymentId.of(ID), request);

        assertThat(server.body()).isEqualTo(Json.readAny("""
            {"parameters": {"n": 3, "nothing": null}, "idempotency_key": "key", "tags": ["t"],
             "state": {"type": "SCHEDULED", "state_details": {"scheduled_time": "1970-01-01T00:00:00Z"}},
             "work_queue_name": "night"}
            """));
    }

    @Test
    void asksAWorkerToStopARun() throws Exception {
        server.answers(201, """
            {"status":"ACCEPT","state":{"id":"%s","type":"CANCELLING","name":"Cancelling"},"details":{}}
            """.formatted(ID));

        var answer = server.client().flowRuns().setState(RUN, StateRequest.cancel());

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Accepted.class,
                        accepted -> assertThat(accepted.state().type()).isEqualTo(StateType.CANCELLING));
        assertThat(server.body()).isEqualTo(Map.of("state", Map.of("type", "CANCELLING")));
    }

    @Test
    void judgesAnAnswerByItsStatus() throws Exception {
        server.answers("{\"status\":\"REJECT\",\"state\":{\"type\":\"CANCELLED\"},\"details\":{\"reason\":\"r\"}}");
        server.answers("{\"status\":\"ABORT\",\"state\":null,\"details\":{\"reason\":\"not paused\"}}");
        server.answers("{\"status\":\"WAIT\",\"details\":{\"delay_seconds\":5,\"reason\":\"later\"}}");
        server.answers("{\"status\":\"PERHAPS\"}");
        var runs = server.client().flowRuns();

        assertThat(runs.setState(RUN, StateRequest.cancel()))
                .isInstanceOfSatisfying(Answer.Rejected.class, rejected -> {
                    assertThat(rejected.reason()).isEqualTo("r");
                    assertThat(rejected.state())
                            .satisfies(state -> assertThat(state.type()).isEqualTo(StateType.CANCELLED));
                });
        assertThat(runs.resume(RUN, Map.of())).isEqualTo(new Answer.Aborted("not paused"));
        assertThat(runs.setState(RUN, StateRequest.retry())).isEqualTo(new Answer.Wait("later", Duration.ofSeconds(5)));
        assertThat(runs.setState(RUN, StateRequest.runNow())).isEqualTo(new Answer.Unknown("PERHAPS"));
    }

    @Test
    void makesWhatAWorkerNeedsAndRemovesIt() throws Exception {
        server.answers(201, "{\"name\":\"made\",\"type\":\"process\"}");
        server.answers(201, "{\"name\":\"queue\"}");
        server.answers(204, "");
        server.answers(204, "");
        var pools = server.client().workPools();

        assertThat(pools.create("made", "process").type()).isEqualTo("process");
        pools.createQueue("made", "queue");
        pools.deleteQueue("made", "queue");
        pools.deleteWorker("made", "worker");

        assertThat(server.body()).isEqualTo(Map.of("name", "made", "type", "process"));
        assertThat(server.body()).isEqualTo(Map.of("name", "queue"));
        assertThat(server.request().getMethod()).isEqualTo("DELETE");
        assertThat(server.request().getUrl().encodedPath()).endsWith("/work_pools/made/workers/worker");
    }

    @Test
    void forcesTheEndOfARunWhoseProcessIsGone() throws Exception {
        server.answers("{\"status\":\"ACCEPT\",\"state\":{\"type\":\"CRASHED\"}}");

        server.client().flowRuns().setState(RUN, StateRequest.ended(StateType.CRASHED, "killed"));

        assertThat(server.body())
                .isEqualTo(Map.of("state", Map.of("type", "CRASHED", "message", "killed"), "force", true));
    }

    @Test
    void encodesNamesInPaths() throws Exception {
        server.answers(404, "{}");

        assertThatThrownBy(() -> server.client().deployments().named("a/b", "c d?"))
                .isInstanceOf(PrefectException.class);
        assertThat(server.request().getTarget()).isEqualTo("/api/deployments/name/a%2Fb/c%20d%3F");
    }
}
