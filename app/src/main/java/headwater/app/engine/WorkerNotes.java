package headwater.app.engine;

import headwater.app.program.Folders;
import headwater.prefect.Credentials;
import headwater.prefect.PrefectClient;
import headwater.prefect.ServerAddress;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What is written down of the workers that run, one small file each.
///
/// @param folder where the notes are; need not exist
/// @param logs where the workers' logs are
record WorkerNotes(Path folder, Path logs) {
    // A server that was not reached for so long will not be.
    private static final Duration LONGEST = Duration.ofDays(30);

    static WorkerNotes in(Folders folders) {
        return new WorkerNotes(folders.state().resolve("workers"), folders.logs());
    }

    /// The file for the note about a worker.
    Path file(String worker) {
        return folder.resolve(worker + ".json");
    }

    /// Closes the workers whose programs were killed, each against the server and the work queue that it served:
    /// runs are cancelled where the worker still runs, else they are written down as crashed. What cannot be
    /// reached now is left for the next time.
    ///
    /// @param client of the server to which the program is connected, which stays open
    /// @param local whether that is the local one
    void closeOrphans(PrefectClient client, boolean local) throws IOException, InterruptedException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        // One program at a time; another one that is at it does it for all.
        try (var channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                return;
            }
            for (var file : files()) {
                var note = WorkerNote.read(file);
                if (note.isEmpty() || isOld(file)) {
                    note.flatMap(old -> old.process().alive()).ifPresent(Processes::end);
                    Files.deleteIfExists(file);
                } else if (!note.get().process().isOwned()) {
                    close(note.get(), file, logs, server(note.get(), client, local));
                }
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        }
    }

    private static void close(WorkerNote note, Path file, Path logs, PrefectClient server) {
        var queue = new OwnQueue(server, note.pool(), note.queue());
        new LocalWorker(note.process(), queue, file, logs.resolve("worker-" + note.queue() + ".log")).close();
    }

    // The local server may listen on another port by now.
    private static PrefectClient server(WorkerNote note, PrefectClient client, boolean local) {
        var isThisOne =
                (local && note.local()) || client.address().api().toString().equals(note.server());
        return isThisOne
                ? client.anew()
                : new PrefectClient(new ServerAddress(URI.create(note.server()), new Credentials.None()));
    }

    private static boolean isOld(Path file) throws IOException {
        return Files.getLastModifiedTime(file)
                .toInstant()
                .isBefore(Instant.now().minus(LONGEST));
    }

    private List<Path> files() throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*.json")) {
            var list = new ArrayList<Path>();
            files.forEach(list::add);
            return list;
        }
    }
}
