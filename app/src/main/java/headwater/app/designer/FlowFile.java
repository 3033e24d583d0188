package headwater.app.designer;

import headwater.flow.Source;
import headwater.flow.UnreadableException;
import headwater.flow.WholeFile;
import headwater.flow.python.PythonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A flow's file on disk, and what it held when this program last read or wrote it.
///
/// All methods block, and are called one at a time.
final class FlowFile {
    private final Path path;
    private final PythonReader reader;
    private @Nullable Source known;

    /// @param known what the file holds; null if there is none
    FlowFile(Path path, @Nullable Source known, PythonReader reader) {
        this.path = path;
        this.known = known;
        this.reader = reader;
    }

    /// Writes the text, unless another program has changed the file: then nothing is written.
    ///
    /// @throws ChangedOnDisk if the file holds anything but what is known of it
    /// @throws IOException if the file cannot be written; it is then as it was
    void save(Source text) throws IOException {
        var expected = known;
        if (Files.exists(path) && (expected == null || !WholeFile.holds(path, expected.bytes()))) {
            throw new ChangedOnDisk(path);
        }
        overwrite(text);
    }

    /// Writes the text whatever the file holds.
    void overwrite(Source text) throws IOException {
        WholeFile.save(path, text.bytes());
        known = text;
    }

    /// Reads the file again; what it holds is known from then on.
    Source read() throws UnreadableException {
        var now = reader.read(path).source();
        known = now;
        return now;
    }

    /// What the file holds if that is not what is known of it.
    Found look() throws UnreadableException {
        if (!Files.exists(path)) {
            var wasThere = known != null;
            known = null;
            return wasThere ? new Found.Gone() : new Found.Same();
        }
        var now = reader.read(path).source();
        if (Objects.equals(now, known)) {
            return new Found.Same();
        }
        return new Found.Changed(now);
    }

    /// Takes note of what the file holds now, so that saving replaces it.
    void acknowledge(Source theirs) {
        known = theirs;
    }

    /// What has become of the file.
    sealed interface Found {
        /// It is as it was.
        record Same() implements Found {}

        /// It holds another text.
        record Changed(Source text) implements Found {}

        /// It is no longer there.
        record Gone() implements Found {}
    }

    /// Another program has changed the file, so nothing was written.
    static final class ChangedOnDisk extends IOException {
        private static final long serialVersionUID = 1L;

        ChangedOnDisk(Path file) {
            super(String.valueOf(file.getFileName()));
        }
    }
}
