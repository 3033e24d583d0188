package headwater.app.bench;

import headwater.app.engine.Venv;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.ServerAddress;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A Prefect server that streams no log lines, which is Prefect's default.
record SilentServer(Process process, String address) implements AutoCloseable {
    /// Starts one, on SQLite, and waits until it answers.
    ///
    /// @param home its `PREFECT_HOME`
    static SilentServer start(Venv venv, Path home) throws Exception {
        Files.createDirectories(home);
        var port = freePort();
        var builder = new ProcessBuilder(List.of(
                        venv.python().toString(),
                        "-m",
                        "prefect",
                        "server",
                        "start",
                        "--host",
                        "127.0.0.1",
                        "--port",
                        String.valueOf(port),
                        "--no-ui"))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("server.log").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PREFECT_"));
        builder.environment().put("PREFECT_HOME", home.toString());
        builder.environment().put("PREFECT_SERVER_ANALYTICS_ENABLED", "false");
        var server = new SilentServer(builder.start(), "http://127.0.0.1:" + port);
        try (var client = new PrefectClient(ServerAddress.parse(server.address))) {
            while (!answers(client)) {
                if (server.process.waitFor(300, TimeUnit.MILLISECONDS)) {
                    throw new IOException("The server has ended: " + Files.readString(home.resolve("server.log")));
                }
            }
        }
        return server;
    }

    private static boolean answers(PrefectClient client) {
        try {
            return client.server().isHealthy();
        } catch (PrefectException silent) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().completeOnTimeout(process, 15, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }
}
