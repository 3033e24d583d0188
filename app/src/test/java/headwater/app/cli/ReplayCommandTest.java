package headwater.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayCommandTest {
    private final List<Path> opened = new ArrayList<>();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void opensTheWindowOnASavedRun() throws IOException {
        var file = Files.createFile(folder.resolve("etl.run.zip"));
        assertThat(replay(file).code()).isZero();
        assertThat(opened).containsExactly(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flow.py", "missing.run.zip"})
    void opensNoWindowForWhatIsNoSavedRun(String name) throws IOException {
        Files.createFile(folder.resolve("flow.py"));
        var said = replay(folder.resolve(name));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(name, "Save the run");
        assertThat(opened).isEmpty();
    }

    private Said replay(Path file) {
        return Said.by(terminal -> new ReplayCommand(terminal, opened::add), file);
    }
}
