package headwater.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramLogTest {
    private static final System.Logger LOG = System.getLogger("headwater");

    @TempDir
    Path folder;

    @Test
    void keepsWhatAnyPackageSaysWithTimeAndLevel() throws IOException {
        try (var log = ProgramLog.open(folder.resolve("new/log"), new Secrets())) {
            LOG.log(Level.INFO, "Reading {0} files", 3);

            assertThat(ProgramLog.lastLines(log.folder(), 10))
                    .singleElement()
                    .asString()
                    .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d.*(Z|[+-]\\d\\d:\\d\\d) INFO Reading 3 files");
        }
    }

    @Test
    void keepsAFailureWithItsStackTraceAndWithoutItsSecrets() throws IOException {
        try (var log = ProgramLog.open(folder, new Secrets())) {
            var cause = new IOException("no answer from http://me:hunter2@localhost:4200/api");
            LOG.log(Level.ERROR, "It failed", new IllegalStateException("PREFECT_API_KEY=hunter2", cause));

            assertThat(String.join("\n", ProgramLog.lastLines(log.folder(), 1000)))
                    .contains("It failed", "IllegalStateException", "Caused by: java.io.IOException", "ProgramLogTest")
                    .doesNotContain("hunter2");
        }
    }

    @Test
    void keepsOnlyTheWarningsOfLibraries() throws IOException {
        try (var log = ProgramLog.open(folder, new Secrets())) {
            for (var library : new String[] {"okhttp3.OkHttpClient", "javafx.scene", "org.graphstream"}) {
                var logger = Logger.getLogger(library);
                logger.info("chatter");
                logger.warning("trouble");
            }

            assertThat(ProgramLog.lastLines(log.folder(), 10)).hasSize(3).allMatch(line -> line.endsWith("] trouble"));
        }
    }

    @Test
    void beginsANewFileWhenOneIsFullAndDropsTheOldest() throws IOException {
        try (var log = ProgramLog.open(folder, new Secrets(), 1000)) {
            for (int i = 0; i < 1000; i++) {
                LOG.log(Level.INFO, "line " + i);
            }

            assertThat(ProgramLog.lastLines(log.folder(), 1))
                    .singleElement()
                    .asString()
                    .endsWith("line 999");
            try (var files = Files.list(folder)) {
                assertThat(files.filter(file -> !file.toString().endsWith(".lck")))
                        .hasSize(4)
                        .allMatch(file -> file.toFile().length() < 1200);
            }
        }
    }

    @Test
    void isContinuedByTheNextProgram() throws IOException {
        try (var _ = ProgramLog.open(folder, new Secrets())) {
            LOG.log(Level.INFO, "one");
        }
        try (var log = ProgramLog.open(folder, new Secrets())) {
            LOG.log(Level.INFO, "two");

            assertThat(ProgramLog.lastLines(log.folder(), 10)).hasSize(2);
        }
    }

    @Test
    void staysAwayFromTheTerminal() {
        try (var _ = ProgramLog.open(folder, new Secrets())) {
            assertThat(Logger.getLogger("").getHandlers()).hasSize(1);
        }
    }

    @Test
    void takesAFolderWithAPercentSign() throws IOException {
        try (var log = ProgramLog.open(folder.resolve("50%h"), new Secrets())) {
            LOG.log(Level.INFO, "here");

            assertThat(ProgramLog.lastLines(log.folder(), 10)).hasSize(1);
            assertThat(folder.resolve("50%h/headwater.0.log")).exists();
        }
    }

    @Test
    void doesWithoutAFileWhereNoneCanBeWritten() throws IOException {
        var taken = Files.writeString(folder.resolve("file"), "");
        try (var log = ProgramLog.open(taken, new Secrets())) {
            LOG.log(Level.ERROR, "nowhere");

            assertThat(log.folder()).isEqualTo(taken);
            assertThat(Logger.getLogger("").getHandlers()).isEmpty();
        }
    }
}
