package headwater.app.engine;

import headwater.flow.WholeFile;
import java.io.IOException;
import java.nio.file.Path;

/// Writes notes about processes.
final class NoteFile {
    private NoteFile() {}

    /// Writes a note whole, also where this thread is interrupted meanwhile, which it then still is: a process that has
    /// no note cannot be ended later.
    static void save(Path file, byte[] note) throws IOException {
        boolean isInterrupted = Thread.interrupted();
        try {
            while (!isSaved(file, note)) {
                isInterrupted = true;
            }
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // A channel is closed by an interrupt.
    private static boolean isSaved(Path file, byte[] note) throws IOException {
        try {
            WholeFile.save(file, note);
            return true;
        } catch (IOException failed) {
            if (!Thread.interrupted()) {
                throw failed;
            }
            return false;
        }
    }
}
