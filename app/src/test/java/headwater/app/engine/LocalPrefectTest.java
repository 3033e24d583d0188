package headwater.app.engine;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.log.ProgramLog;
import headwater.app.log.Secrets;
import headwater.app.program.Folders;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPrefectTest {
    @Test
    void waitsForNobodyWhenTheOneWhoUsedItClosesIt(@TempDir Path home) throws Exception {
        try (var log = ProgramLog.open(home.resolve("log"), new Secrets())) {
            try (var local = new LocalPrefect(Folders.of(Map.of("HOME", home.toString()), "Linux"), Map.of())) {
                assertThat(local.use(() -> "used")).isEqualTo("used");
            }
            assertThat(ProgramLog.lastLines(log.folder(), 10)).noneMatch(line -> line.contains("has not ended"));
        }
    }
}
