package headwater.app.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What is written down of a worker, so that its runs can be ended properly if this program is killed. Holds no
/// secret.
///
/// @param process the worker's process, and the program that started it
/// @param server the address of the API that it serves, without credentials
/// @param local whether that is the local server, whose port may be another one later
/// @param pool the work pool
/// @param queue the work queue in that pool, which is also the worker's name
record WorkerNote(ProcessNote process, String server, boolean local, String pool, String queue) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// The note in a file; empty if it is torn by a crash, or of an earlier version.
    static Optional<WorkerNote> read(Path file) {
        try {
            var note = JSON.readValue(Files.readAllBytes(file), WorkerNote.class);
            return isComplete(note) ? Optional.of(note) : Optional.empty();
        } catch (IOException | JacksonException none) {
            return Optional.empty();
        }
    }

    // Jackson fills what is missing with null.
    private static boolean isComplete(@Nullable WorkerNote note) {
        return note != null && note.process != null && note.server != null && note.pool != null && note.queue != null;
    }

    void save(Path file) throws IOException {
        NoteFile.save(file, JSON.writeValueAsBytes(this));
    }
}
