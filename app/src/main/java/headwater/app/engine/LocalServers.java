package headwater.app.engine;

import headwater.app.program.Folders;
import headwater.app.program.Progress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Starts and finds the local Prefect server; there is at most one for a person, shared by the programs that use it.
public final class LocalServers {
    private static final int ATTEMPTS = 3;
    // 12 s on two idle cores at the first start; a busy machine takes a multiple.
    private static final int PATIENCE_SECONDS = 180;
    private static final int SILENCE_SECONDS = 60;

    private final Folders folders;
    private final Map<String, String> environment;

    /// Servers whose data and logs lie in these folders.
    public LocalServers(Folders folders, Map<String, String> environment) {
        this.folders = folders.forServer(environment);
        this.environment = Map.copyOf(environment);
    }

    /// The server that runs now, if one of ours does.
    public Optional<LocalServer> running() {
        return ProcessNote.read(note(folders))
                .filter(note -> note.alive().isPresent() && Health.isGood(api(note.port())))
                .map(note -> new LocalServer(folders, note));
    }

    /// The running server, or a new one on the wanted port (0 is any free one). It ends with the last program that uses
    /// it; a `kept` one runs until [#stop()]. Blocks until it answers; an interrupt ends the attempt.
    public LocalServer start(Venv venv, int port, boolean kept, Consumer<Progress> progress)
            throws IOException, InterruptedException {
        Files.createDirectories(folders.state());
        var lockFile = folders.state().resolve("server.lock");
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            var server = lock.isValid() ? found(progress).orElse(null) : null;
            if (server == null) {
                progress.accept(Progress.of("Starting the Prefect server"));
                server = launch(venv, port, kept, progress);
            }
            if (kept) {
                keep();
            } else {
                new ServerUsers(folders).join();
                closeAtExit(server);
            }
            return server;
        }
    }

    // A server that is there but silent is busy, or its Headwater was killed while it started: it gets time to answer.
    private Optional<LocalServer> found(Consumer<Progress> progress) throws InterruptedException {
        var process = ProcessNote.read(note(folders)).flatMap(ProcessNote::alive);
        if (process.isEmpty()) {
            return Optional.empty();
        }
        var start = System.nanoTime();
        while (seconds(start) < SILENCE_SECONDS) {
            var server = running();
            if (server.isPresent() || Stopping.endsWithin(process.get(), Duration.ofMillis(100))) {
                return server;
            }
            progress.accept(Progress.of("Waiting for the Prefect server that runs already"));
        }
        Stopping.gently(process.get());
        return Optional.empty();
    }

    /// Ends the running server, whoever uses it; false if there is none.
    public boolean stop() throws IOException {
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
            var port = wanted != 0 ? wanted : freePort();
            try {
                return launchOn(venv, port, kept, progress);
            } catch (EngineException.PortTaken raced) {
                // Between our look at the port and the server's another program can take it.
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
        Program.renew(log);
        var command = venv.prefectApart(
                "server", "start", "--host", "127.0.0.1", "--port", Integer.toString(port), "--no-ui");
        var process = new Program(
                        command, folders.prefectHome(), new Surroundings(folders, environment).server(venv), log)
                .start();
        var note = ProcessNote.of(process.toHandle(), port, kept);
        note.save(note(folders));
        var started = false;
        try {
            await(process, port, log, progress);
            started = true;
            return new LocalServer(folders, note);
        } finally {
            if (!started) {
                Program.end(process.toHandle());
                Files.deleteIfExists(note(folders));
            }
        }
    }

    private static void await(Process process, int port, Path log, Consumer<Progress> progress)
            throws IOException, InterruptedException {
        var start = System.nanoTime();
        while (!Health.isGood(api(port))) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                var output = Program.read(log);
                if (output.contains("is already in use")) {
                    throw new EngineException.PortTaken(port);
                }
                throw new EngineException.ServerFailed(PipTalk.lastError(output), log);
            }
            if (seconds(start) > PATIENCE_SECONDS) {
                throw new EngineException.ServerFailed("it does not answer after " + seconds(start) + " s.", log);
            }
            progress.accept(Progress.of("Starting the Prefect server"));
        }
    }

    private void keep() throws IOException {
        var note = ProcessNote.read(note(folders));
        if (note.isPresent()) {
            note.get().kept().save(note(folders));
        }
    }

    private void closeAtExit(LocalServer server) {
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("stop-local-server").unstarted(() -> {
                    try {
                        new WorkerNotes(folders).awaitMine();
                    } catch (IOException | InterruptedException hurry) {
                        // Then the server ends before its workers, which end all the same.
                        Thread.currentThread().interrupt();
                    }
                    server.close();
                }));
    }

    private static long seconds(long start) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    }

    private static URI api(int port) {
        return URI.create("http://127.0.0.1:" + port + "/api");
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
