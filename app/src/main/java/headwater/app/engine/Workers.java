package headwater.app.engine;

import headwater.app.program.Folders;
import headwater.app.program.Progress;
import headwater.flow.Message;
import headwater.prefect.PrefectClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Starts workers on this machine that run flows as processes.
public final class Workers {
    private static final int PATIENCE_SECONDS = 120;

    private final Folders folders;
    private final Map<String, String> environment;

    /// Workers whose logs are in these folders and whose flows get these environment variables.
    public Workers(Folders folders, Map<String, String> environment) {
        this.folders = folders.forServer(environment);
        this.environment = Map.copyOf(environment);
    }

    /// A worker with a work queue of its own in a work pool, which is made if there is none. Blocks until the
    /// worker is online; an interrupt ends the attempt.
    ///
    /// @param client how the server is reached, which stays open
    /// @param local whether the server is the local one
    public LocalWorker start(Venv venv, PrefectClient client, boolean local, String pool, Consumer<Progress> progress)
            throws IOException, InterruptedException {
        progress.accept(Progress.of(EngineStep.STARTING_WORKER));
        var name = name();
        var queue = new OwnQueue(client.anew(), pool, name);
        var log = new LogFiles(folders.logs()).fresh("worker", name);
        var file = WorkerNotes.in(folders).file(name);
        var process = launch(venv, queue, log);
        var note = new WorkerNote(
                ProcessNote.of(process.toHandle(), 0, false),
                client.address().api().toString(),
                local,
                pool,
                name);
        var worker = new LocalWorker(note.process(), queue, file, log);
        var isOnline = false;
        try {
            note.save(file);
            queue.make();
            await(process, log);
            isOnline = true;
            return worker;
        } finally {
            if (!isOnline) {
                worker.close();
            }
        }
    }

    private Process launch(Venv venv, OwnQueue queue, Path log) throws IOException {
        var variables = new ProcessVariables(folders, environment).flows(venv, queue.client());
        // 10 s otherwise, and a person is waiting for the run.
        variables.put("PREFECT_WORKER_QUERY_SECONDS", "2");
        var command = venv.prefectApart(
                "worker",
                "start",
                "--pool",
                queue.pool(),
                "--work-queue",
                queue.name(),
                "--type",
                "process",
                "--name",
                queue.name());
        Files.createDirectories(folders.prefectHome());
        return new Invocation(command, folders.prefectHome(), variables, log).start();
    }

    /// A name that no other worker has, on any machine: `headwater-<machine>-<process><time>`.
    private static String name() {
        var number = Long.toString(ProcessHandle.current().pid(), 36) + Long.toString(System.currentTimeMillis(), 36);
        return "headwater-" + machine() + "-" + number;
    }

    /// This machine's name, of letters that Prefect takes in names.
    static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9._-]", "_");
        } catch (UnknownHostException nameless) {
            return "machine";
        }
    }

    private static void await(Process process, Path log) throws IOException, InterruptedException {
        var start = System.nanoTime();
        while (!LogFiles.read(log).contains(" started!")) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                var output = LogFiles.read(log);
                var line = PipOutput.errorLine(output);
                // All that Prefect says where the work pool's name holds one of /%&<> or the server is out of
                // reach.
                throw new EngineException.WorkerFailed(
                        line != null && line.endsWith(" stopped!")
                                ? Message.of(EngineReason.WORKER_STOPPED)
                                : PipOutput.lastError(output),
                        log);
            }
            if (TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) > PATIENCE_SECONDS) {
                // Dead, its log is kept.
                Processes.end(process.toHandle());
                throw new EngineException.WorkerFailed(Message.of(EngineReason.NOT_ONLINE, PATIENCE_SECONDS), log);
            }
        }
    }
}
