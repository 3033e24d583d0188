package headwater.prefect;

import static headwater.prefect.PretendServer.recorded;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.prefect.filter.LogFilter;
import headwater.prefect.model.Artifact;
import headwater.prefect.model.FlowRunGraph;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.LogLevel;
import headwater.prefect.model.LogLine;
import headwater.prefect.model.State;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskInput;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Each answer is what Prefect 3.8.8 said.
final class RecordedAnswersTest {
    private static final FlowRunId RUN = FlowRunId.of("140483c6-1edc-42d7-a274-8bfa83062053");

    @AutoClose
    private final PretendServer server = new PretendServer();

    @Test
    void readsAFlowRun() throws Exception {
        server.answers(recorded("etl-flow_run.json"));

        var run = server.client().flowRuns().read(RUN);

        assertThat(run.id()).isEqualTo(RUN);
        assertThat(run.name()).isEqualTo("etl-db");
        assertThat(run.parameters()).isEqualTo(Map.of("source", "db", "target", "lake", "factor", 10));
        assertThat(run.stateType()).isEqualTo(StateType.COMPLETED);
        assertThat(run.startTime()).isEqualTo(Instant.parse("2026-11-24T00:29:30.412830Z"));
        assertThat(run.totalRunTime()).isEqualTo(Duration.ofNanos(1_750_697_000));
        assertThat(run.deploymentId()).isNull();
        assertThat(server.request().getTarget()).isEqualTo("/api/flow_runs/" + RUN);
    }

    @Test
    void readsTaskRunsWithWhereTheirInputsCameFrom() throws Exception {
        server.answers(recorded("etl-task_runs.json"));

        var runs = server.client().taskRuns().ofFlowRun(RUN);

        assertThat(runs).extracting(TaskRun::name).containsExactly("extract-a51", "transform-e53", "load-lake");
        var transform = runs.get(1);
        assertThat(transform.taskKey()).isEqualTo("transform-d9350808");
        assertThat(transform.dynamicKey()).isEqualTo("e53220e0-86eb-4851-8410-4b4ccd687823");
        assertThat(transform.taskInputs())
                .isEqualTo(Map.of(
                        "rows",
                        List.of(new TaskInput.FromTaskRun(runs.getFirst().id())),
                        "factor",
                        List.of()));
        assertThat(transform.flowRunId()).isEqualTo(RUN);
        assertThat(requireNonNull(transform.state()).timestamp())
                .isEqualTo(Instant.parse("2026-11-24T00:29:31.618933Z"));
        assertThat(runs.getFirst().tags()).containsExactly("io");
    }

    @Test
    void findsTheFlowRunOfACallOfASubflow() throws Exception {
        server.answers(recorded("nested-task_runs.json"));

        var runs = server.client().taskRuns().ofFlowRun(RUN);

        assertThat(runs.get(0).childFlowRunId()).isNull();
        assertThat(runs.get(1).childFlowRunId()).isEqualTo(FlowRunId.of("9cea2010-4600-4e14-8515-53b2c519ad41"));
    }

    @Test
    void readsTheStatesOfARun() throws Exception {
        server.answers(recorded("etl-flow_run_states-0.json"));

        assertThat(server.client().flowRuns().states(RUN))
                .extracting(State::type)
                .containsExactly(StateType.PENDING, StateType.RUNNING, StateType.COMPLETED);
        assertThat(server.request().getTarget()).isEqualTo("/api/flow_run_states/?flow_run_id=" + RUN);
    }

    @Test
    void readsTheGraphWithEachParentOnce() throws Exception {
        server.answers(recorded("etl-graph-v2.json"));

        var graph = server.client().flowRuns().graph(RUN);

        assertThat(graph.nodes()).hasSize(3).allMatch(FlowRunGraph.TaskRunNode.class::isInstance);
        assertThat(graph.nodes().getLast().common().parents())
                .containsExactly(
                        TaskRunId.of("01a20af5-3264-77d6-b382-a615df7ef136").value());
        assertThat(graph.states()).hasSize(3);
    }

    @Test
    void readsASubflowOfAGraph() throws Exception {
        server.answers(recorded("nested-0-graph-v2.json"));

        assertThat(server.client().flowRuns().graph(RUN).nodes())
                .filteredOn(FlowRunGraph.FlowRunNode.class::isInstance)
                .hasSize(2)
                .allSatisfy(node -> assertThat(node.common().label()).startsWith("child / "));
    }

    @Test
    void readsLogLines() throws Exception {
        server.answers(recorded("etl-logs.json"));

        var lines = server.client().logs().all(LogFilter.any().ofFlowRuns(List.of(RUN)));

        assertThat(lines).extracting(LogLine::message).contains("extracting from db", "transforming 3 rows");
        assertThat(lines).extracting(LogLine::level).contains(LogLevel.INFO, LogLevel.WARNING);
        assertThat(lines.getFirst().taskRunId()).isNull();
        assertThat(server.body())
                .isEqualTo(Map.of(
                        "logs",
                        Map.of("flow_run_id", Map.of("any_", List.of(RUN.toString()))),
                        "sort",
                        "TIMESTAMP_ASC",
                        "limit",
                        200,
                        "offset",
                        0));
    }

    @Test
    void readsArtifacts() throws Exception {
        server.answers(recorded("artifacts-artifacts.json"));

        var artifacts = server.client().artifacts().ofFlowRun(RUN);

        assertThat(artifacts).extracting(Artifact::type).contains("markdown", "table", "image");
        assertThat(artifacts).filteredOn(artifact -> artifact.key() == null).hasSize(1);
    }
}
