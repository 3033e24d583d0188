package headwater.app.engine;

import headwater.app.program.Folders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The right to start or stop the local server, which one program has at a time.
record ServerLock(FileChannel channel, FileLock lock) implements AutoCloseable {

    /// Waits until no one else holds it, in this program or another.
    static ServerLock take(Folders folders) throws IOException, InterruptedException {
        while (true) {
            var taken = takeWithin(folders, Duration.ofMinutes(1));
            if (taken != null) {
                return taken;
            }
        }
    }

    /// Waits a while; null if someone else still holds it then.
    static @Nullable ServerLock takeWithin(Folders folders, Duration patience)
            throws IOException, InterruptedException {
        var channel = open(folders);
        var end = System.nanoTime() + patience.toNanos();
        FileLock lock = null;
        try {
            while (lock == null && System.nanoTime() < end) {
                lock = tryLock(channel);
                if (lock == null) {
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            }
            return lock == null ? null : new ServerLock(channel, lock);
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProgram) {
            return null;
        }
    }

    private static FileChannel open(Folders folders) throws IOException {
        Files.createDirectories(folders.state());
        return FileChannel.open(
                folders.state().resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    @Override
    public void close() throws IOException {
        // The lock ends with its channel.
        channel.close();
    }
}
