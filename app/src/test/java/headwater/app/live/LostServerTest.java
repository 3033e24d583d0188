package headwater.app.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.engine.LocalServers;
import headwater.app.engine.PrefectEnvironment;
import headwater.app.monitor.RunModel;
import headwater.app.program.Folders;
import headwater.app.watch.FeedState;
import headwater.prefect.PrefectException;
import headwater.prefect.model.StateType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server of the test's own, which is killed while a run is under way and started again where it was.
@Tag("live")
class LostServerTest {
    private static final String FLOW = """
            import time
            from pathlib import Path

            from prefect import flow, task


            @task(log_prints=True)
            def before() -> int:
                print("before the server died")
                return 1


            @task
            def wait_at_gate(gate: str, ticket: int) -> int:
                while not Path(gate).exists():
                    time.sleep(0.2)
                return ticket


            @task(log_prints=True)
            def after(ticket: int) -> int:
                print("after it came back")
                return ticket


            @flow
            def outage(gate: str):
                ticket = before()
                passed = wait_at_gate(gate, ticket)
                after(passed)
            """;

    @TempDir
    Path place;

    @Test
    void losesNothingWhenTheServerDiesAndComesBack() throws Exception {
        var file = place.resolve("outage.py");
        var gate = place.resolve("gate");
        Files.writeString(file, FLOW);
        var variables = new HashMap<>(System.getenv());
        variables.put("HEADWATER_SERVER_HOME", place.resolve("server").toString());
        var servers = new LocalServers(Folders.here(), variables);
        try (var window = LiveWindow.open(place, variables)) {
            window.open(file, "before");
            var run = window.run(Map.of("gate", gate.toString()));
            window.until("the task at the gate", () -> isIn(run, "wait_at_gate", StateType.RUNNING));
            var shown = new Shown(window, window.client());
            awaitStored(window, run);

            var server = servers.running().orElseThrow();
            ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();
            window.until("word of the loss", () -> run.feedProperty().get() instanceof FeedState.Lost);
            assertThat(window.lookup((Label label) -> label.getText().startsWith("Not up to date: "))
                            .tryQuery())
                    .as("words about it in the status bar")
                    .isPresent();
            assertThat(isIn(run, "before", StateType.COMPLETED))
                    .as("what was known is still shown")
                    .isTrue();

            var venv = new PrefectEnvironment(Folders.here(), variables).prepare(_ -> {});
            servers.start(venv, server.port(), false, _ -> {});
            window.until("word of the return", () -> run.feedProperty().get() instanceof FeedState.Live);
            Files.createFile(gate);
            window.settle(run);

            assertThat(shown.state(run)).isEqualTo(StateType.COMPLETED);
            shown.isWhatTheServerSays(run);
        }
    }

    private static boolean isIn(RunModel run, String function, StateType state) {
        return run.runProperty().get().tasks().values().stream()
                .anyMatch(task -> task.taskKey().startsWith(function + "-") && task.stateType() == state);
    }

    // What a killed server had heard but not written is lost by the server, and no client can know it.
    private static void awaitStored(LiveWindow window, RunModel run) throws Exception {
        var client = window.client();
        var id = run.runProperty().get().flowRun().id();
        await().ignoreException(PrefectException.class).until(() -> {
            var states = client.taskRuns().ofFlowRun(id).stream()
                    .map(task -> task.stateType())
                    .toList();
            return states.contains(StateType.COMPLETED)
                    && states.contains(StateType.RUNNING)
                    && !new Shown(window, client).log(id).isEmpty();
        });
    }
}
