package headwater.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.program.Sample;
import headwater.app.recording.RunFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run of the sample on a real Prefect, saved as one file and opened from that.
@Tag("live")
class SavedRunTest {
    private static final String FAILING = "convert_currency";

    @TempDir
    Path place;

    @Test
    void showsFromItsFileWhatTheServerSays() throws Exception {
        var file = Sample.copyTo(place.resolve("project"));
        var capsule = place.resolve("sent").resolve("sample" + RunFile.CAPSULE);
        try (var window = LiveWindow.open(place)) {
            window.open(file, FAILING);
            var run = window.run(Map.of("pause", "0.05", "fail_at", FAILING));
            window.settle(run);
            // Its last lines come after its end.
            new Shown(window, window.client()).isWhatTheServerSays(run);
            window.saveRun(capsule);
            Files.delete(file);

            var saved = window.openRun(capsule, FAILING);
            window.settle(saved);
            assertThat(window.ask(saved::server)).isNull();
            assertThat(window.ask(() -> saved.runProperty().get()))
                    .isEqualTo(window.ask(() -> run.runProperty().get()));
            new Shown(window, window.client()).isWhatTheServerSays(saved);
        }
    }
}
