package headwater.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.recording.About;
import headwater.app.recording.RunFile;
import headwater.app.recording.SavedRun;
import headwater.app.run.Recordings;
import headwater.app.run.RunRecording;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Instant;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

/// A page that is closed while another is in front is let go of, with its drawing and its log, however long the window
/// stays open.
class ClosedPageTest extends OpenWindow {
    @Test
    void nothingHoldsAFlowThatIsClosed() throws Exception {
        var flow = shown();
        open(folder.resolve("project/other.py"));
        closeFirst();
        assertLetGo(flow);
    }

    @Test
    void nothingHoldsARunThatIsClosed() throws Exception {
        var file = folder.resolve("etl" + RunFile.CAPSULE);
        var recording = RunRecording.of(Recordings.run("etl"), Recordings.logs("etl"));
        RunFile.write(file, new SavedRun(recording, new About("etl", "1.0", "3.9.1", Instant.EPOCH), null));
        open(file);
        closeFirst();
        var run = shown();
        open(folder.resolve("project/other.py"));
        closeFirst();
        assertLetGo(run);
    }

    private void open(Path file) throws Exception {
        script.run(() -> wiring.open(file));
        script.until(file + " is open", 60, () -> wiring.shell().pages().size() == 2);
        script.untilPainted();
    }

    private void closeFirst() throws Exception {
        script.run(() -> wiring.shell().close(wiring.shell().pages().getFirst()));
        script.untilPainted();
    }

    private WeakReference<Node> shown() throws Exception {
        return ask(() -> new WeakReference<>(wiring.shell().pages().getFirst().view()));
    }

    private void assertLetGo(WeakReference<Node> closed) throws Exception {
        script.until("nothing holds the closed page", 60, () -> {
            System.gc();
            return closed.get() == null;
        });
        assertThat(closed.get()).isNull();
    }
}
