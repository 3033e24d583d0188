package headwater.flow;

import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The flows that the tests read: files as people write them, odd ones too.
public final class Corpus {
    private Corpus() {}

    /// The folder of the files.
    public static Path folder() {
        try {
            return Path.of(
                    Objects.requireNonNull(Corpus.class.getResource("/flows")).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// All Python files, and the sample that the program brings along.
    public static List<Path> files() {
        try (var below = Files.walk(folder())) {
            var sample = Path.of(Objects.requireNonNull(Corpus.class.getResource("/headwater/app/sample/orders.py"))
                    .toURI());
            return Stream.concat(
                            below.filter(file -> file.toString().endsWith(".py"))
                                    .sorted(),
                            Stream.of(sample))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// One of the files as a document, with the project around it.
    public static Document read(String name) throws UnreadableException {
        return read(folder().resolve(name));
    }

    /// A file as a document, with the project around it.
    public static Document read(Path file) throws UnreadableException {
        return reader(file).read(file);
    }

    /// A reader with the project around a file.
    public static PythonReader reader(Path file) {
        var root = file.startsWith(folder().resolve("shop")) ? folder().resolve("shop") : file.getParent();
        return new PythonReader(Project.of(Objects.requireNonNull(root)));
    }

    /// Text without a file as a document.
    public static Document text(String python) {
        return new PythonReader(Project.none()).read(null, Source.of(python));
    }
}
