package headwater.app.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFilesTest {
    @TempDir
    Path folder;

    @Test
    void keepsTheNewestTenOfAKind() throws Exception {
        for (var i = 0; i < 30; i++) {
            age(new LogFiles(folder).fresh("worker", "w" + i), Duration.ofMinutes(30 - i));
        }
        Files.writeString(folder.resolve("server.log"), "");

        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSize(11)
                    .contains("server.log", "worker-w29.log", "worker-w20.log");
        }
    }

    @Test
    void removesWhatIsOlderThanTwoWeeks() throws Exception {
        var old = age(new LogFiles(folder).fresh("worker", "old"), Duration.ofDays(15));
        var previous = age(Files.writeString(folder.resolve("previous-worker-1.log"), ""), Duration.ofDays(15));
        var other = age(Files.writeString(folder.resolve("server.log"), ""), Duration.ofDays(15));

        var fresh = new LogFiles(folder).fresh("worker", "new");

        assertThat(old).doesNotExist();
        assertThat(previous).doesNotExist();
        assertThat(other).exists();
        assertThat(fresh).isEmptyFile();
    }

    private static Path age(Path file, Duration age) throws Exception {
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }
}
