package headwater.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.program.Folders;
import headwater.prefect.Credentials;
import headwater.prefect.PrefectClient;
import headwater.prefect.ServerAddress;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.StateType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("live")
class EndedProgramLiveTest {
    /// Of the server, whose database takes a while to make.
    @TempDir
    static Path home;

    @TempDir
    Path place;

    private final Map<String, String> environment = new HashMap<>(System.getenv());

    EndedProgramLiveTest() {
        environment.put("HEADWATER_SERVER_HOME", home.toString());
    }

    @Test
    void leavesNoRunAndNoProcessBehind() throws Exception {
        var program = program();
        await().until(() -> Files.exists(place.resolve("run")) || !program.isAlive());
        var run = FlowRunId.of(Files.readString(place.resolve("run")));
        var started = program.descendants().toList();
        assertThat(started).as("server, worker and flow").hasSizeGreaterThanOrEqualTo(3);

        program.destroy();
        program.waitFor();

        assertThat(started).noneMatch(ProcessHandle::isAlive);
        var venv = new PrefectEnvironment(Folders.here(), environment).prepare(_ -> {});
        try (var server = new LocalServers(Folders.here(), environment).start(venv, 0, false, _ -> {});
                var client = new PrefectClient(new ServerAddress(server.api(), new Credentials.None()))) {
            assertThat(client.flowRuns().read(run).stateType()).isEqualTo(StateType.CANCELLED);
        }
    }

    @Test
    void leavesARunThatTheNextStartCancelsIfItWasKilled() throws Exception {
        var program = program();
        await().until(() -> Files.exists(place.resolve("run")) || !program.isAlive());
        var run = FlowRunId.of(Files.readString(place.resolve("run")));
        var started = program.descendants().toList();

        program.destroyForcibly().waitFor();

        var venv = new PrefectEnvironment(Folders.here(), environment).prepare(_ -> {});
        try (var server = new LocalServers(Folders.here(), environment).start(venv, 0, false, _ -> {})) {
            var address = new ServerAddress(server.api(), new Credentials.None());
            try (var client = new PrefectClient(address);
                    var local = new LocalPrefect(Folders.here(), environment)) {
                local.server(0, _ -> {});
                assertThat(client.flowRuns().read(run).stateType()).isEqualTo(StateType.CANCELLED);
            }
        }
        assertThat(started).noneMatch(ProcessHandle::isAlive);
    }

    private Process program() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var builder = new ProcessBuilder(
                        java.toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RunsUntilEnded.class.getName(),
                        place.toString())
                .redirectErrorStream(true)
                .redirectOutput(place.resolve("program.log").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }
}
