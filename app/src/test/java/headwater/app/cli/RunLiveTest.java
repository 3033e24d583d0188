package headwater.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.engine.LocalPrefect;
import headwater.app.program.Folders;
import headwater.prefect.PrefectClient;
import headwater.prefect.filter.DeploymentFilter;
import headwater.prefect.filter.FlowRunFilter;
import headwater.prefect.filter.TaskRunFilter;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.StateType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `run` as a process of its own, on one server for all tests, which is interrupted, killed, or has something
/// killed.
@Tag("live")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunLiveTest {
    private static final String FLOW = """
            import time
            from pathlib import Path

            from prefect import flow, task


            @task(log_prints=True)
            def load(source: str):
                print("loading " + source)
                if not source:
                    raise ValueError("source is empty")
                return source


            @task
            def count(source: str):
                return len(source)


            @task
            def wait_at_gate(gate: str):
                while gate and not Path(gate).exists():
                    time.sleep(0.1)


            @task(task_run_name="part {n}")
            def part(n: int):
                return n


            @flow
            def inner(n: int):
                return part(n)


            @flow
            def NAME(gate: str = "", source: str = "here"):
                inner(1)
                loaded = load.submit(source)
                counted = count.submit(loaded)
                wait_at_gate(gate)
                counted.wait()
                return loaded.result(raise_on_failure=True)
            """;

    private final Path place;
    private final Map<String, String> environment = new HashMap<>(System.getenv());
    private final LocalPrefect local;
    private final PrefectClient client;

    RunLiveTest(@TempDir Path place) throws Exception {
        this.place = place;
        environment.put("HEADWATER_SERVER_HOME", place.resolve("server home").toString());
        local = new LocalPrefect(Folders.here(), environment);
        client = new PrefectClient(local.server(0, _ -> {}).address());
    }

    @AfterAll
    void endTheServer() {
        client.close();
        local.close();
    }

    @Test
    void ranTwiceAtATimeEachRunIsLeftToItsOwnProgram() throws Exception {
        try (var first = run("first_one", "source=a");
                var second = run("second_one", "source=b", "gate=" + place.resolve("gate"))) {
            assertThat(first.end()).as(first.text()).isZero();
            second.until("wait_at_gate-\\w+ +Running");
            Files.createFile(place.resolve("gate"));
            assertThat(second.end()).as(second.text()).isZero();
        }
        assertThat(client.flowRuns().all(ofFlow("first_one"))).hasSize(1).allMatch(RunLiveTest::isCompleted);
        assertThat(client.flowRuns().all(ofFlow("second_one"))).hasSize(1).allMatch(RunLiveTest::isCompleted);
        leavesNothing();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Starting a worker",
                "Deploying",
                "Submitting",
                "Watching",
                " Pending$",
                "wait_at_gate-\\w+ +Running"
            })
    void interruptedAtAnyMomentItEndsInOrder(String moment) throws Exception {
        var flow = "interrupted_" + Integer.toHexString(moment.hashCode());
        try (var run = run(flow, "gate=never")) {
            run.until(moment);
            var started = run.process().descendants().toList();

            run.signal("INT");

            assertThat(run.end()).isEqualTo(130);
            assertThat(run.text())
                    .contains("headwater: Interrupted. ")
                    .doesNotContain("Exception")
                    .doesNotContain("\tat ")
                    .doesNotContain("did not accept");
            assertThat(started).noneMatch(ProcessHandle::isAlive);
        }
        assertThat(client.flowRuns().all(ofFlow(flow))).allMatch(run -> run.stateType() == StateType.CANCELLED);
        leavesNothing();
    }

    @Test
    void saysThatItsWorkerWasKilledAndLeavesNoRunOpen() throws Exception {
        try (var run = run("without_worker", "gate=never")) {
            run.until("wait_at_gate-\\w+ +Running");
            // The row of a task run is made a few seconds after its event.
            await().until(() ->
                    client.taskRuns().count(TaskRunFilter.any().withStates(List.of(StateType.RUNNING))) > 0);
            var started = run.started("prefect");

            run.started("worker start").forEach(ProcessHandle::destroyForcibly);

            assertThat(run.end()).as(run.text()).isEqualTo(1);
            assertThat(run.text())
                    .contains("The worker on this machine ended unexpectedly")
                    .containsPattern("Crashed\\. .*1 crashed: wait_at_gate-");
            assertThat(started).noneMatch(ProcessHandle::isAlive);
        }
        assertThat(client.flowRuns().all(ofFlow("without_worker")))
                .allMatch(run -> run.stateType() == StateType.CRASHED);
        leavesNothing();
    }

    @Test
    void saysThatItsRunWasDeletedAndEndsTheProcess() throws Exception {
        try (var run = run("deleted", "gate=never")) {
            run.until("wait_at_gate-\\w+ +Running");
            var started = run.started("prefect");

            client.flowRuns()
                    .delete(client.flowRuns().all(ofFlow("deleted")).getFirst().id());

            assertThat(run.end()).as(run.text()).isEqualTo(1);
            assertThat(run.text()).contains("was deleted on the server").doesNotContain("knows no such thing");
            assertThat(started).noneMatch(ProcessHandle::isAlive);
        }
        leavesNothing();
    }

    @Test
    void killedItselfItLeavesARunThatTheNextProgramCancels() throws Exception {
        try (var run = run("orphaned", "gate=never")) {
            run.until("wait_at_gate-\\w+ +Running");
            var started = run.started("prefect");
            run.process().destroyForcibly().waitFor();

            local.server(0, _ -> {});

            assertThat(client.flowRuns().all(ofFlow("orphaned")))
                    .allMatch(each -> each.stateType() == StateType.CANCELLED);
            assertThat(started).noneMatch(ProcessHandle::isAlive);
        }
        leavesNothing();
    }

    @Test
    void printsSubflowsAndNamesAndSumsUpWhatFailedAndWhatWasNotReached() throws Exception {
        try (var run = run("failing", "source=")) {
            assertThat(run.end()).as(run.text()).isEqualTo(1);
            assertThat(run.text())
                    .containsPattern("inner-\\w+ / part 1 \\(part-\\w+\\) +Completed")
                    .containsPattern("load-\\w+ +INFO +loading")
                    .containsPattern("Failed\\. .*1 failed: load-\\w+ \\(ValueError: source is empty\\)")
                    .containsPattern("1 not reached: count-\\w+, because load-\\w+ failed");
        }
    }

    private ProgramRun run(String flow, String... parameters) throws Exception {
        var file = place.resolve(flow + ".py");
        Files.writeString(file, FLOW.replace("NAME", flow));
        var arguments = new ArrayList<>(List.of("run", file.toString()));
        for (var parameter : parameters) {
            arguments.addAll(List.of("--param", parameter));
        }
        return ProgramRun.of(environment, place.resolve(flow + ".out"), arguments.toArray(String[]::new));
    }

    private void leavesNothing() throws Exception {
        assertThat(client.deployments().all(DeploymentFilter.any()))
                .as("deployments")
                .isEmpty();
        assertThat(client.workPools().workers(LocalPrefect.WORK_POOL))
                .as("workers")
                .isEmpty();
        assertThat(client.taskRuns().all(TaskRunFilter.any().withStates(List.of(StateType.RUNNING))))
                .as("task runs that run")
                .isEmpty();
    }

    private static FlowRunFilter ofFlow(String function) {
        return FlowRunFilter.any().ofFlowNamed(function.replace('_', '-'));
    }

    private static boolean isCompleted(FlowRun run) {
        return run.stateType() == StateType.COMPLETED;
    }
}
