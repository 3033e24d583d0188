package headwater.app.engine;

import headwater.app.program.Folders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The right to start or stop the local server, which one program has at a time.
record ServerLock(FileChannel channel, FileLock lock) implements AutoCloseable {

    /// Waits until no other program has it.
    static ServerLock take(Folders folders) throws IOException {
        var channel = open(folders);
        return new ServerLock(channel, channel.lock());
    }

    /// Waits a while; null if another program still has it then.
    static @Nullable ServerLock takeWithin(Folders folders, Duration patience)
            throws IOException, InterruptedException {
        var channel = open(folders);
        var end = System.nanoTime() + patience.toNanos();
        while (true) {
            var lock = channel.tryLock();
            if (lock != null) {
                return new ServerLock(channel, lock);
            }
            if (System.nanoTime() > end) {
                channel.close();
                return null;
            }
            TimeUnit.MILLISECONDS.sleep(100);
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
