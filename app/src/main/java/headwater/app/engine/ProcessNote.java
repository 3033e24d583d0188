package headwater.app.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What is written down of a process that may outlive this program: enough to find it again, and to see that it is
/// the same one and not another with the same number.
///
/// @param pid the process
/// @param started when it started, in milliseconds since 1970; 0 if the system does not say
/// @param port the port that it listens on; 0 if on none
/// @param owner the program that started it; 0 if the process is to be kept
/// @param ownerStarted when that program started
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
            // Absent, or torn by a crash: then nothing is known, and no process may be touched.
            return Optional.empty();
        }
    }

    void save(Path file) throws IOException {
        NoteFile.save(file, JSON.writeValueAsBytes(this));
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

    /// When a process started, in milliseconds since 1970; 0 if the system does not say.
    static long start(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
