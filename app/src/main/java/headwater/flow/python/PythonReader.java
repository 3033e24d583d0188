package headwater.flow.python;

import headwater.flow.Document;
import headwater.flow.Message;
import headwater.flow.ReadReason;
import headwater.flow.Source;
import headwater.flow.UnreadableException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a Python file as a flow document, without ever running it.
///
/// One reader may serve any number of files and threads; it keeps the project's other modules until they change.
public final class PythonReader {
    private static final int LARGEST = 8 << 20;

    private final Project project;

    /// A reader that looks names up in this project.
    public PythonReader(Project project) {
        this.project = project;
    }

    /// The other files of the project that names of what was read led to, so far.
    public Set<Path> modules() {
        return project.modules().keySet();
    }

    /// The name of a file within the project, with slashes; of a file elsewhere its last part.
    public String name(Path file) {
        return project.name(file);
    }

    /// Reads a file from disk.
    ///
    /// @throws UnreadableException if it is not a text file of a size that a person may have written, or cannot
    ///     be read
    public Document read(Path file) throws UnreadableException {
        try {
            if (Files.isDirectory(file)) {
                throw new UnreadableException(ReadReason.IS_FOLDER, file);
            }
            // A pipe would be waited for without end.
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new UnreadableException(ReadReason.NO_FILE, file);
            }
            if (isNotebook(file) && Files.exists(file)) {
                throw new UnreadableException(ReadReason.NOTEBOOK, file);
            }
            if (Files.size(file) > LARGEST) {
                throw new UnreadableException(ReadReason.TOO_LARGE, file, LARGEST >> 20);
            }
            return read(file, Files.readAllBytes(file));
        } catch (UnreadableException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw new UnreadableException(ReadReason.MISSING, file);
        } catch (AccessDeniedException e) {
            throw new UnreadableException(ReadReason.NO_PERMISSION, file);
        } catch (IOException e) {
            throw new UnreadableException(ReadReason.NOT_READ, file, String.valueOf(e.getMessage()));
        }
    }

    // The cells of one are JSON, and JSON is Python too: it would be read as a file without a flow.
    private static boolean isNotebook(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".ipynb");
    }

    /// Reads bytes that are the text of a file; `file` (null for text without one) says where its imports lead.
    ///
    /// @throws UnreadableException if the bytes are not UTF-8 text with line ends of today, or too many
    public Document read(@Nullable Path file, byte[] bytes) throws UnreadableException {
        return read(file, checked(file, bytes));
    }

    /// Reads a source that is known to be text.
    public Document read(@Nullable Path file, Source source) {
        return read(file, PythonParser.tree(source));
    }

    /// Reads the text that has taken the place of a document's. What has not changed is not parsed again.
    public Document reread(Document before, Source source) {
        return read(before.file(), PythonParser.tree(source, PythonTree.of(before)));
    }

    /// The types that the names of a document's file stand for, with those of the project's other files, which are
    /// read again where they have changed.
    public DefinedTypes types(Document document) {
        var names = NamesReader.own(project, document.file());
        return new DefinedTypes(names.module(PythonTree.of(document).root()));
    }

    private Document read(@Nullable Path file, PythonTree tree) {
        return new DocumentReader(project, file).read(tree);
    }

    private static Source checked(@Nullable Path file, byte[] bytes) throws UnreadableException {
        Object name = file == null ? Message.of(ReadReason.TEXT) : file;
        if (bytes.length > LARGEST) {
            throw new UnreadableException(ReadReason.TOO_LARGE, name, LARGEST >> 20);
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw new UnreadableException(ReadReason.ZERO_BYTES, name, line(bytes, i));
            }
        }
        var read = ByteBuffer.wrap(bytes);
        if (StandardCharsets.UTF_8
                .newDecoder()
                .decode(read, CharBuffer.allocate(bytes.length), true)
                .isError()) {
            int at = read.position();
            throw new UnreadableException(
                    ReadReason.NOT_UTF8, name, line(bytes, at), "0x%02X".formatted(bytes[at] & 0xFF));
        }
        var source = Source.of(bytes);
        int loneReturn = source.loneReturn();
        if (loneReturn >= 0) {
            throw new UnreadableException(ReadReason.LONE_RETURN, name, line(bytes, loneReturn));
        }
        return source;
    }

    /// The line of a byte, from 1, whatever lines end in.
    private static int line(byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            boolean isEnd = bytes[i] == '\n' || (bytes[i] == '\r' && bytes[i + 1] != '\n');
            line += isEnd ? 1 : 0;
        }
        return line;
    }
}
