package headwater.app.engine;

import headwater.app.program.Folders;
import headwater.app.program.Progress;
import headwater.flow.Message;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Starts and finds the local Prefect server; there is at most one for a person, shared by the programs that use
/// it.
public final class LocalServers {
    private static final int ATTEMPTS = 3;
    // 12 s on two idle cores at the first start; a busy machine takes a multiple.
    private static final int PATIENCE_SECONDS = 180;
    private static final int SILENCE_SECONDS = 60;

    private final Folders folders;
    private final Map<String, String> environment;

    /// Servers whose data and logs are in these folders.
    public LocalServers(Folders folders, Map<String, String> environment) {
        this.folders = folders.forServer(environment);
        this.environment = Map.copyOf(environment);
    }

    /// The server that runs now, if one of ours does.
    public Optional<LocalServer> running() {
        return ProcessNote.read(note(folders))
                .filter(note -> note.alive().isPresent() && answers(note.port()))
                .map(note -> new LocalServer(folders, note));
    }

    /// The running server, or a new one on the given port (0 is the one that it had before, or any free one). It
    /// ends with the last program that uses it; a `kept` one runs until [#stop()]. Blocks until it answers; an
    /// interrupt ends the attempt.
    public LocalServer start(Venv venv, int port, boolean kept, Consumer<Progress> progress)
            throws IOException, InterruptedException {
        try (var _ = ServerLock.take(folders)) {
            var server = found(progress).orElse(null);
            if (server == null) {
                progress.accept(Progress.of(EngineStep.STARTING_SERVER));
                server = launch(venv, port, kept, progress);
            }
            if (kept) {
                keep();
            } else {
                new ServerUsers(folders).join();
            }
            return server;
        }
    }

    // A server that runs but is silent is busy, or its Headwater was killed while it started: it gets time to
    // answer.
    private Optional<LocalServer> found(Consumer<Progress> progress) throws InterruptedException {
        var process = ProcessNote.read(note(folders)).flatMap(ProcessNote::alive);
        if (process.isEmpty()) {
            return Optional.empty();
        }
        var start = System.nanoTime();
        while (seconds(start) < SILENCE_SECONDS) {
            var server = running();
            if (server.isPresent() || Processes.endsWithin(process.get(), Duration.ofMillis(100))) {
                return server;
            }
            progress.accept(Progress.of(EngineStep.AWAITING_SERVER));
        }
        Processes.endGently(process.get());
        return Optional.empty();
    }

    /// Ends the running server, even while others use it; false if there is none.
    public boolean stop() throws IOException, InterruptedException {
        var server = running();
        if (server.isPresent()) {
            server.get().stop();
        }
        return server.isPresent();
    }

    static Path note(Folders folders) {
        return folders.state().resolve("server.json");
    }

    static Path log(Folders folders) {
        return folders.logs().resolve("server.log");
    }

    private LocalServer launch(Venv venv, int wanted, boolean kept, Consumer<Progress> progress)
            throws IOException, InterruptedException {
        if (wanted != 0 && !isFree(wanted)) {
            throw new EngineException.PortTaken(wanted);
        }
        for (var attempt = 1; ; attempt++) {
            var port = wanted != 0 ? wanted : port(attempt == 1);
            try {
                return launchOn(venv, port, kept, progress);
            } catch (EngineException.PortTaken raced) {
                // Another program can take the port after we have seen that it is free.
                if (wanted != 0 || attempt == ATTEMPTS) {
                    throw raced;
                }
            }
        }
    }

    private LocalServer launchOn(Venv venv, int port, boolean kept, Consumer<Progress> progress)
            throws IOException, InterruptedException {
        Files.createDirectories(folders.prefectHome());
        var log = log(folders);
        LogFiles.renew(log);
        var command = venv.prefectApart(
                "server", "start", "--host", "127.0.0.1", "--port", Integer.toString(port), "--no-ui");
        var process = new Invocation(
                        command, folders.prefectHome(), new ProcessVariables(folders, environment).server(venv), log)
                .start();
        var note = ProcessNote.of(process.toHandle(), port, kept);
        var started = false;
        try {
            note.save(note(folders));
            await(process, port, log, progress);
            started = true;
            Files.writeString(lastPort(folders), Integer.toString(port));
            return new LocalServer(folders, note);
        } finally {
            if (!started) {
                Processes.end(process.toHandle());
                Files.deleteIfExists(note(folders));
            }
        }
    }

    private static void await(Process process, int port, Path log, Consumer<Progress> progress)
            throws IOException, InterruptedException {
        var start = System.nanoTime();
        while (!answers(port)) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                var output = LogFiles.read(log);
                if (output.contains("is already in use")) {
                    throw new EngineException.PortTaken(port);
                }
                throw new EngineException.ServerFailed(PipOutput.lastError(output), log);
            }
            if (seconds(start) > PATIENCE_SECONDS) {
                throw new EngineException.ServerFailed(Message.of(EngineReason.NO_ANSWER, seconds(start)), log);
            }
            progress.accept(Progress.of(EngineStep.STARTING_SERVER));
        }
    }

    private void keep() throws IOException {
        var note = ProcessNote.read(note(folders));
        if (note.isPresent()) {
            note.get().kept().save(note(folders));
        }
    }

    private static long seconds(long start) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    }

    private static boolean answers(int port) {
        try (var client = new PrefectClient(LocalServer.address(port))) {
            return client.server().isHealthy();
        } catch (PrefectException silent) {
            return false;
        }
    }

    // Who watched a server that was killed, or remembers its address, finds the new one at the same place.
    private int port(boolean first) throws IOException {
        var last = lastPort(folders);
        if (first && Files.isReadable(last)) {
            var text = Files.readString(last).strip();
            if (text.matches("\\d{1,5}") && isFree(Integer.parseInt(text))) {
                return Integer.parseInt(text);
            }
        }
        return freePort();
    }

    private static Path lastPort(Folders folders) {
        return folders.state().resolve("server-port");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
