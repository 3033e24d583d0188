package headwater.app.engine;

import headwater.app.program.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

/// What is written down of the workers that run, one small file each.
record WorkerNotes(Path folder) {
    // A worker that is being closed cancels its runs first, and their logs come in.
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(45);

    WorkerNotes(Folders folders) {
        this(folders.state().resolve("workers"));
    }

    /// Writes down a worker of this program and answers the file.
    Path save(ProcessHandle worker) throws IOException {
        var file = folder.resolve(worker.pid() + ".json");
        ProcessNote.of(worker, 0, false).save(file);
        return file;
    }

    /// Has the workers closed whose programs died without doing so.
    void endOrphans(BiConsumer<ProcessHandle, Path> close) throws IOException {
        for (var file : files()) {
            var note = ProcessNote.read(file);
            if (note.isPresent() && note.get().isOwned() && note.get().alive().isPresent()) {
                continue;
            }
            note.flatMap(ProcessNote::alive).ifPresent(orphan -> close.accept(orphan, file));
            Files.deleteIfExists(file);
        }
    }

    /// Waits until the workers of this program, which are being closed meanwhile, have ended: they need the server to
    /// cancel their runs.
    void awaitMine() throws IOException, InterruptedException {
        for (var file : files()) {
            var mine = ProcessNote.read(file)
                    .filter(note -> note.owner() == ProcessHandle.current().pid())
                    .flatMap(ProcessNote::alive);
            if (mine.isPresent() && !Stopping.endsWithin(mine.get(), LONGEST_CLOSE)) {
                return;
            }
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
