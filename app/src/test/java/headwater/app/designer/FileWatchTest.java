package headwater.app.designer;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On the real file system: what is seen at each news is what a program has left there, in the end.
class FileWatchTest {
    private static final String GONE = "(gone)";

    @TempDir
    private Path folder;

    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    private Path file;
    private @Nullable Thread watching;

    @BeforeEach
    void watch() throws IOException {
        file = Files.writeString(folder.resolve("orders.py"), "first");
        watching = start(file);
        // A change before the watch has begun would not be one for it.
        await().until(() -> {
            Files.writeString(file, "begun " + seen.size());
            return seen.poll(100, TimeUnit.MILLISECONDS) != null;
        });
    }

    private Thread start(Path watched) {
        var watch = new FileWatch(watched, () -> seen.add(content(watched)));
        return Thread.ofVirtual().start(() -> {
            try {
                watch.follow();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return GONE;
        }
    }

    @AfterEach
    void endsWhenItsThreadIsInterrupted() throws InterruptedException {
        if (watching != null) {
            watching.interrupt();
            watching.join();
        }
    }

    @Test
    void noticesAWriteInPlace() throws IOException {
        Files.writeString(file, "second");
        awaits("second");
    }

    @Test
    void noticesARenameOverTheFileAndGoesOnWatching() throws IOException {
        for (var text : new String[] {"second", "third"}) {
            var beside = Files.writeString(folder.resolve(".orders.py.tmp"), text);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            awaits(text);
        }
    }

    @Test
    void noticesARenameAwayAndANewFile() throws IOException {
        Files.move(file, folder.resolve("orders.py~"));
        Files.writeString(file, "second");
        awaits("second");
    }

    @Test
    void noticesDeletionAndANewFile() throws IOException {
        Files.delete(file);
        awaits(GONE);
        Files.writeString(file, "second");
        awaits("second");
    }

    @Test
    void noticesThatTheFolderWasDeletedAndMadeAgain() throws IOException {
        Files.delete(file);
        Files.delete(folder);
        awaits(GONE);
        Files.createDirectory(folder);
        Files.writeString(file, "second");
        awaits("second");
    }

    private void awaits(String text) {
        await().until(() -> text.equals(seen.poll(1, TimeUnit.SECONDS)));
    }
}
