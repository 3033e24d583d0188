package headwater.app.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;

/// The log files of the processes that the engine starts.
///
/// @param folder where they are; need not exist
record LogFiles(Path folder) {
    private static final int MOST = 10;
    private static final Duration LONGEST = Duration.ofDays(14);

    /// An empty log for one process of a kind. Of that kind the newest ten are kept, for at most 14 days.
    Path fresh(String kind, String name) throws IOException {
        Files.createDirectories(folder);
        removeOld(kind, MOST - 1);
        return Files.writeString(folder.resolve(kind + "-" + name + ".log"), "", StandardOpenOption.CREATE);
    }

    /// Empties a log that all processes of a kind use one after the other, and keeps the previous one beside it.
    static void renew(Path log) throws IOException {
        if (log.getParent() != null) {
            Files.createDirectories(log.getParent());
        }
        if (Files.exists(log)) {
            var previous = log.resolveSibling("previous-" + log.getFileName());
            Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(log, "", StandardOpenOption.CREATE);
    }

    /// The text of a log, empty if there is none.
    static String read(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException none) {
            return "";
        }
    }

    private void removeOld(String kind, int kept) throws IOException {
        var files = new ArrayList<Path>();
        // Earlier versions kept the previous log of each worker, too.
        for (var pattern : new String[] {kind + "-*.log", "previous-" + kind + "-*.log"}) {
            try (var found = Files.newDirectoryStream(folder, pattern)) {
                found.forEach(files::add);
            }
        }
        files.sort(Comparator.comparing(LogFiles::modified).reversed());
        var oldest = FileTime.from(Instant.now().minus(LONGEST));
        for (var i = 0; i < files.size(); i++) {
            if (i >= kept || modified(files.get(i)).compareTo(oldest) < 0) {
                Files.deleteIfExists(files.get(i));
            }
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }
}
