package headwater.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.engine.LocalPrefect;
import headwater.app.engine.LocalServer;
import headwater.app.engine.LocalServers;
import headwater.app.engine.PrefectEnvironment;
import headwater.app.program.Folders;
import headwater.app.watch.FaultyProxy;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.filter.FlowRunFilter;
import headwater.prefect.filter.TaskRunFilter;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.State;
import headwater.prefect.model.StateType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `watch` as a process of its own: what it has printed at the end is what the server has stored.
@Tag("live")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchLiveTest {
    private static final String FLOW = """
            import time
            from pathlib import Path

            from prefect import flow, task
            from prefect.runtime import task_run


            @task
            def wait_at_gate(gate: str):
                while gate and not Path(gate).exists():
                    time.sleep(0.1)


            @task(retries=1, retry_delay_seconds=1)
            def flaky():
                if task_run.run_count == 1:
                    raise ValueError("not yet")


            @task
            def double(n: int):
                return 2 * n


            @flow
            def inner(n: int):
                return double(n)


            @flow(flow_run_name="run of NAME")
            def NAME(gate: str, good: bool):
                wait_at_gate(gate)
                flaky()
                double.map([1, 2, 3]).wait()
                inner(4)
                if not good:
                    raise ValueError("bad")


            NAME("GATE", IS_GOOD)
            """;

    private final Path place;
    private final Map<String, String> environment = new HashMap<>(System.getenv());
    private final LocalPrefect local;
    private final LocalServer server;
    private final PrefectClient client;

    WatchLiveTest(@TempDir Path place) throws Exception {
        this.place = place;
        environment.put("HEADWATER_SERVER_HOME", place.resolve("server home").toString());
        local = new LocalPrefect(Folders.here(), environment);
        server = local.server(0, _ -> {});
        client = new PrefectClient(server.address());
    }

    @AfterAll
    void endTheServer() {
        client.close();
        local.close();
    }

    @Test
    void printsEveryStateFromThePresentOneToTheEnd() throws Exception {
        try (var _ = run("whole", true);
                var words = watch("whole words", here(), nameOf("whole"));
                var json = watch("whole json", here(), nameOf("whole"), "--json")) {
            words.until("wait_at_gate-\\w+ +Running");
            json.until("wait_at_gate");
            openGate("whole");

            assertThat(words.end()).as(words.text()).isZero();
            assertThat(json.end()).as(json.text()).isZero();
            assertThat(words.text())
                    .containsPattern("flaky-\\w+ +AwaitingRetry")
                    .containsPattern("flaky-\\w+ +Retrying  \\(attempt 2\\)")
                    .containsPattern("\\w+-\\w+ / double-\\w+ +Completed");
            isWhatTheServerHas(json, "whole");
            assertThat(words.text().lines().filter(line -> line.matches("[0-9:.]{12}  (?!inner-).*")))
                    .hasSize((int) statesIn(json).count());
        }
    }

    @Test
    void printsWhatHappenedWhileItCouldNotReachTheServer() throws Exception {
        try (var proxy = new FaultyProxy(server.port());
                var _ = run("hidden", false);
                var json = watch("hidden json", "http://127.0.0.1:" + proxy.port(), nameOf("hidden"), "--json")) {
            json.until("wait_at_gate");
            proxy.down();
            json.until("Not up to date: ");
            openGate("hidden");
            await().until(() -> flowRun("hidden").stateType() == StateType.FAILED);
            proxy.up();

            assertThat(json.end()).as(json.text()).isEqualTo(1);
            assertThat(json.text()).doesNotContain("Exception:").doesNotContain("\tat ");
            isWhatTheServerHas(json, "hidden");
        }
    }

    @Test
    void goesOnWhenTheServerWasKilledAndStartedAgain() throws Exception {
        var variables = new HashMap<>(environment);
        variables.put("HEADWATER_SERVER_HOME", place.resolve("killed").toString());
        var servers = new LocalServers(Folders.here(), variables);
        var venv = new PrefectEnvironment(Folders.here(), variables).prepare(_ -> {});
        var killed = servers.start(venv, 0, false, _ -> {});
        try (var other = new PrefectClient(killed.address());
                var _ = run("outage", true, other);
                var json = watch("outage json", api(other), nameOf("outage", other), "--json")) {
            json.until("wait_at_gate");
            // What a killed server had heard but not written is lost by the server.
            var waiting = TaskRunFilter.any().withStates(List.of(StateType.RUNNING));
            await().ignoreException(PrefectException.class)
                    .until(() -> other.taskRuns().count(waiting) == 1);

            ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
            json.until("Not up to date: ");
            servers.start(venv, killed.port(), false, _ -> {});
            json.until("Up to date again");
            openGate("outage");

            assertThat(json.end()).as(json.text()).isZero();
            isWhatTheServerHas(json, "outage", other);
        } finally {
            servers.stop();
        }
    }

    @Test
    void printsAllFlowRunsUntilItIsInterrupted() throws Exception {
        try (var all = watch("all", here())) {
            all.until("Watching all flow runs");
            openGate("everything");
            try (var run = run("everything", true)) {
                run.awaitEnd();
            }
            var watched = flowRun("everything");
            all.until("^.{12}  run of everything +Completed");

            all.signal("INT");

            assertThat(all.end()).isEqualTo(130);
            // It has its name from when it runs on.
            assertThat(all.text().lines().filter(line -> line.contains("  " + watched.name() + "  ")))
                    .hasSize(client.flowRuns().states(watched.id()).size() - 1);
            assertThat(all.text()).doesNotContain("Not up to date").doesNotContain("Exception");
        }
    }

    @Test
    void takesTheNewestOfSeveralRunsWithOneName() throws Exception {
        openGate("twins");
        for (var isGood : List.of(true, false)) {
            try (var run = run("twins", isGood)) {
                run.awaitEnd();
            }
        }
        try (var json = watch("twins json", here(), "run of twins", "--json")) {
            assertThat(json.end()).as(json.text()).isEqualTo(1);
            assertThat(json.text())
                    .contains("2 flow runs have the name run of twins")
                    .contains(
                            "\"kind\":\"flow-run\",\"id\":\"" + flowRun("twins").id());
        }
    }

    @Test
    void endsQuietlyWhenNobodyReadsOn() throws Exception {
        openGate("unread");
        var command = List.of("watch", "--server", here());
        try (var all = ProgramRun.piped(environment, place.resolve("unread errors.out"), command)) {
            all.until("Watching all flow runs");
            all.process().getInputStream().close();
            try (var _ = run("unread", true)) {
                assertThat(all.end()).isEqualTo(141);
            }
            assertThat(all.text().lines()).hasSize(1);
        }
    }

    @Test
    void saysThatThereIsNoSuchRun() throws Exception {
        try (var none = watch("none", here(), "nobody")) {
            assertThat(none.end()).isEqualTo(2);
            assertThat(none.text()).contains("There is no flow run nobody");
        }
    }

    private Running run(String flow, boolean isGood) throws Exception {
        return run(flow, isGood, client);
    }

    private Running run(String flow, boolean isGood, PrefectClient at) throws Exception {
        var file = place.resolve(flow + ".py");
        var text = FLOW.replace("NAME", flow).replace("GATE", gate(flow).toString());
        Files.writeString(file, text.replace("IS_GOOD", isGood ? "True" : "False"));
        var python = new PrefectEnvironment(Folders.here(), environment).prepare(_ -> {});
        var builder = new ProcessBuilder(python.python().toString(), file.toString())
                .redirectErrorStream(true)
                .redirectOutput(place.resolve(flow + ".out").toFile());
        builder.environment().put("PREFECT_API_URL", api(at));
        builder.environment().put("PREFECT_HOME", place.resolve("prefect home").toString());
        return new Running(builder.start());
    }

    /// A flow that runs in a process of its own, without a worker.
    private record Running(Process process) implements AutoCloseable {
        void awaitEnd() {
            await("the end of the flow").until(() -> !process.isAlive());
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }

    private ProgramRun watch(String name, String server, String... arguments) throws Exception {
        var all = new ArrayList<>(List.of("watch", "--server", server));
        all.addAll(List.of(arguments));
        return ProgramRun.of(environment, place.resolve(name + ".out"), all.toArray(String[]::new));
    }

    private String here() {
        return api(client);
    }

    private static String api(PrefectClient at) {
        return at.address().api().toString();
    }

    private Path gate(String flow) {
        return place.resolve(flow + ".gate");
    }

    private void openGate(String flow) throws Exception {
        Files.createFile(gate(flow));
    }

    private String nameOf(String flow) {
        return nameOf(flow, client);
    }

    // It has its name from when it runs on.
    private static String nameOf(String flow, PrefectClient at) {
        var filter = FlowRunFilter.any().named("run of " + flow);
        await("the flow run")
                .ignoreException(PrefectException.class)
                .until(() -> at.flowRuns().count(filter) > 0);
        return "run of " + flow;
    }

    private FlowRun flowRun(String flow) throws PrefectException {
        return flowRun(flow, client);
    }

    private static FlowRun flowRun(String flow, PrefectClient at) throws PrefectException {
        return at.flowRuns().all(FlowRunFilter.any().ofFlowNamed(flow)).stream()
                .max(Comparator.comparing(run -> Objects.requireNonNull(run.created())))
                .orElseThrow();
    }

    private void isWhatTheServerHas(ProgramRun json, String flow) throws Exception {
        isWhatTheServerHas(json, flow, client);
    }

    private static void isWhatTheServerHas(ProgramRun json, String flow, PrefectClient at) throws Exception {
        var printed =
                statesIn(json).map(line -> line.get("state_id").asString()).toList();
        assertThat(printed).doesNotHaveDuplicates();
        var run = flowRun(flow, at);
        var stored = new ArrayList<>(ids(at.flowRuns().states(run.id()), printed));
        var runs = new ArrayList<>(List.of(run.id()));
        for (var subflow : at.flowRuns().descendants(run.id())) {
            runs.add(subflow.id());
            stored.addAll(ids(at.flowRuns().states(subflow.id()), List.of()));
        }
        for (var task : at.taskRuns().ofFlowRuns(runs)) {
            // It waits while the watch begins.
            var isPresent = task.taskKey().startsWith("wait_at_gate");
            if (task.childFlowRunId() == null) {
                stored.addAll(ids(at.taskRuns().states(task.id()), isPresent ? printed : List.of()));
            }
        }
        assertThat(printed).as(json.text()).containsExactlyInAnyOrderElementsOf(stored);
    }

    /// The ids of states, from the first on that was printed; of all without any.
    private static List<String> ids(List<State> states, List<String> printed) {
        return states.stream()
                .map(state -> Objects.requireNonNull(state.id()).value().toString())
                .dropWhile(id -> !printed.isEmpty() && !printed.contains(id))
                .toList();
    }

    // The call of a subflow is a task run like others until the server says that it is one.
    private static Stream<JsonNode> statesIn(ProgramRun json) {
        return lines(json).filter(line -> !line.get("name").asString().startsWith("inner-"));
    }

    private static Stream<JsonNode> lines(ProgramRun json) {
        return json.text().lines().filter(line -> line.startsWith("{")).map(JsonMapper.shared()::readTree);
    }
}
