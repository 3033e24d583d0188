package headwater.app.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The log of this program, in files `headwater.0.log` (the newest), `headwater.1.log` and so on. Of libraries, whose
/// loggers have other names, it keeps warnings and errors alone.
///
/// It sits behind `System.Logger`, so a package needs nothing of this to write to it. A process has one: opening it
/// again replaces the last one. Where no file can be written the program goes on without a log.
public final class ProgramLog implements AutoCloseable {
    private static final int FILES = 4;
    private static final int BYTES = 1_000_000;
    // Two programs at once have two series of files: the second adds a number of its own.
    private static final String PATTERN = "headwater.%g.log";

    // The log manager forgets a logger, with its level, that nobody holds.
    private final Logger ours = Logger.getLogger("headwater");
    private final Logger all = Logger.getLogger("");
    private final Path folder;
    private final @Nullable FileHandler file;

    private ProgramLog(Path folder, @Nullable FileHandler file) {
        this.folder = folder;
        this.file = file;
    }

    /// Opens the log in a folder, which is made where it is missing.
    public static ProgramLog open(Path folder, Secrets secrets) {
        return open(folder, secrets, BYTES);
    }

    /// @param bytes how long one file may become before the next one begins
    static ProgramLog open(Path folder, Secrets secrets, int bytes) {
        // This also takes away the handler that would print to the terminal.
        LogManager.getLogManager().reset();
        var log = new ProgramLog(folder, handler(folder, secrets, bytes));
        log.all.setLevel(Level.WARNING);
        log.ours.setLevel(Level.INFO);
        if (log.file != null) {
            log.all.addHandler(log.file);
        }
        return log;
    }

    private static @Nullable FileHandler handler(Path folder, Secrets secrets, int bytes) {
        try {
            Files.createDirectories(folder);
            // A percent sign would be taken for a part of the pattern.
            var pattern = folder.toString().replace("%", "%%") + "/" + PATTERN;
            var handler = new FileHandler(pattern, bytes, FILES, true);
            handler.setEncoding(StandardCharsets.UTF_8.name());
            handler.setFormatter(new LogLineFormat(secrets));
            return handler;
        } catch (IOException unwritable) {
            return null;
        }
    }

    /// The folder of its files.
    public Path folder() {
        return folder;
    }

    /// The last lines of the newest file of a log; none where there is no file.
    ///
    /// @param folder the folder of its files
    /// @throws IOException if the file cannot be read
    public static List<String> lastLines(Path folder, int count) throws IOException {
        try (var files = Files.list(folder)) {
            var newest = files.filter(one -> one.getFileName().toString().matches("headwater\\..*log(\\.\\d+)?"))
                    .max(Comparator.comparingLong(one -> one.toFile().lastModified()));
            if (newest.isEmpty()) {
                return List.of();
            }
            var lines = Files.readString(newest.get()).lines().toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        }
    }

    @Override
    public void close() {
        if (file != null) {
            all.removeHandler(file);
            file.close();
        }
    }
}
