package headwater.app.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What is written down of a process that may outlive this program: enough to find it again, and to see that it still
/// is the same one and not another that got its number. `owner` is the program that started it, 0 if it is to be kept.
record ProcessNote(long pid, long started, int port, long owner, long ownerStarted) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// A note about a process of this program.
    static ProcessNote of(ProcessHandle process, int port, boolean kept) {
        var self = ProcessHandle.current();
        return kept
                ? new ProcessNote(process.pid(), start(process), port, 0, 0)
                : new ProcessNote(process.pid(), start(process), port, self.pid(), start(self));
    }

    static Optional<ProcessNote> read(Path file) {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), ProcessNote.class));
        } catch (IOException | JacksonException none) {
            // Absent, or torn by a crash: then nothing is known, and the process is not ours to touch.
            return Optional.empty();
        }
    }

    void save(Path file) throws IOException {
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.write(draft, JSON.writeValueAsBytes(this));
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// The process, if it still runs.
    Optional<ProcessHandle> alive() {
        return alive(pid, started);
    }

    /// Whether the program that started it still runs; a kept process has none and needs none.
    boolean isOwned() {
        return owner == 0 || alive(owner, ownerStarted).isPresent();
    }

    ProcessNote kept() {
        return new ProcessNote(pid, started, port, 0, 0);
    }

    private static Optional<ProcessHandle> alive(long pid, long started) {
        return ProcessHandle.of(pid).filter(process -> process.isAlive() && start(process) == started);
    }

    private static long start(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(java.time.Instant::toEpochMilli)
                .orElse(0L);
    }
}
