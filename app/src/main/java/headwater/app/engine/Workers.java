package headwater.app.engine;

import headwater.app.program.Folders;
import headwater.app.program.Progress;
import headwater.prefect.PrefectClient;
import headwater.prefect.ServerAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Starts workers on this machine that run flows as processes, and ends those that a crashed Headwater left behind.
public final class Workers {
    private static final int PATIENCE_SECONDS = 120;

    private final Folders folders;
    private final Map<String, String> environment;

    /// Workers whose logs lie in these folders and whose flows get these environment variables.
    public Workers(Folders folders, Map<String, String> environment) {
        this.folders = folders.forServer(environment);
        this.environment = Map.copyOf(environment);
    }

    /// A worker of this name that serves the work pool, which is made if there is none. Blocks until the worker is
    /// online; an interrupt ends the attempt. It ends with this program.
    public LocalWorker start(Venv venv, ServerAddress server, String pool, String name, Consumer<Progress> progress)
            throws IOException, InterruptedException {
        var notes = new WorkerNotes(folders);
        var log = folders.logs().resolve("worker-" + name.replaceAll("[^A-Za-z0-9._-]", "_") + ".log");
        notes.endOrphans(
                (orphan, note) -> new LocalWorker(orphan, new PrefectClient(server), pool, name, note, log).close());
        progress.accept(Progress.of("Starting a worker for the work pool " + pool));
        Program.renew(log);
        var variables = new Surroundings(folders, environment).flows(venv, server);
        // 10 s otherwise; a person who pressed Run waits for it.
        variables.put("PREFECT_WORKER_QUERY_SECONDS", "2");
        var command = venv.prefectApart("worker", "start", "--pool", pool, "--type", "process", "--name", name);
        Files.createDirectories(folders.prefectHome());
        var process = new Program(command, folders.prefectHome(), variables, log).start();
        var note = notes.save(process.toHandle());
        var online = false;
        try {
            await(process, log);
            online = true;
        } finally {
            if (!online) {
                Program.end(process.toHandle());
                Files.deleteIfExists(note);
            }
        }
        var worker = new LocalWorker(process.toHandle(), new PrefectClient(server), pool, name, note, log);
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("stop-worker").unstarted(worker::close));
        return worker;
    }

    private static void await(Process process, Path log) throws IOException, InterruptedException {
        var start = System.nanoTime();
        while (!Program.read(log).contains(" started!")) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                var reason = PipTalk.lastError(Program.read(log));
                // All that Prefect says where the work pool's name holds one of /%&<> or the server is out of reach.
                throw new EngineException.WorkerFailed(
                        reason.endsWith(" stopped!")
                                ? "it stopped at once; is the server there, and the work pool's name without /%&<> ?"
                                : reason,
                        log);
            }
            if (TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) > PATIENCE_SECONDS) {
                throw new EngineException.WorkerFailed("it is not online after " + PATIENCE_SECONDS + " s.", log);
            }
        }
    }
}
