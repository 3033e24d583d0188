package headwater.app.designer;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchService;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// Notices that a file may have been changed by another program: saved in place, replaced by a rename, deleted,
/// made again.
///
/// The system's events wake it early where there are any; in addition, time, size and identity of the file are
/// compared every two seconds, as network file systems send no events.
final class FileWatch {
    private static final long SECONDS_APART = 2;
    private static final long MILLIS_QUIET = 50;
    private static final int MOST_WAITS = 20;

    private final Path file;
    private final Runnable changed;

    /// @param changed called on the watching thread
    FileWatch(Path file, Runnable changed) {
        this.file = file.toAbsolutePath();
        this.changed = changed;
    }

    /// Watches until the thread is interrupted.
    void follow() throws InterruptedException {
        var last = FileStamp.of(file);
        while (true) {
            try (var service = service()) {
                last = follow(service, last);
            } catch (IOException noEvents) {
                last = look(last);
                TimeUnit.SECONDS.sleep(SECONDS_APART);
            }
        }
    }

    private WatchService service() throws IOException {
        var folder = Objects.requireNonNull(file.getParent(), "a file is in a folder");
        var service = file.getFileSystem().newWatchService();
        try {
            folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
            return service;
        } catch (IOException | UnsupportedOperationException e) {
            service.close();
            throw new IOException(e);
        }
    }

    // Ends when the folder is no longer there, and with it the registration.
    private FileStamp follow(WatchService service, FileStamp before) throws InterruptedException {
        var last = look(before);
        while (true) {
            var key = service.poll(SECONDS_APART, TimeUnit.SECONDS);
            if (key == null) {
                last = look(last);
                continue;
            }
            var isNamed = key.pollEvents().stream().anyMatch(this::isNamed);
            var isValid = key.reset();
            // A program that saves empties the file first, or makes it again: what it holds then is not meant.
            for (int i = 0; i < MOST_WAITS; i++) {
                var next = service.poll(MILLIS_QUIET, TimeUnit.MILLISECONDS);
                if (next == null) {
                    break;
                }
                isNamed |= next.pollEvents().stream().anyMatch(this::isNamed);
                isValid &= next.reset();
            }
            if (isNamed) {
                last = FileStamp.of(file);
                changed.run();
            }
            if (!isValid) {
                return last;
            }
        }
    }

    private boolean isNamed(WatchEvent<?> event) {
        return event.kind().equals(StandardWatchEventKinds.OVERFLOW)
                || file.getFileName().equals(event.context());
    }

    private FileStamp look(FileStamp last) {
        var now = FileStamp.of(file);
        if (!now.equals(last)) {
            changed.run();
        }
        return now;
    }
}
