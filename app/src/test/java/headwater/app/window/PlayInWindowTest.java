package headwater.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.monitor.PlaySpeed;
import headwater.app.monitor.Playback;
import headwater.app.monitor.RunModel;
import headwater.app.recording.RunFile;
import headwater.app.recording.SavedRun;
import headwater.app.run.Recordings;
import headwater.app.run.RunRecording;
import headwater.app.watch.FeedState;
import java.time.Instant;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlayInWindowTest extends OpenWindow {
    private @Nullable RunModel opened;
    private Instant start = Instant.EPOCH;

    @BeforeEach
    void openRun() throws Exception {
        var file = folder.resolve("retries" + RunFile.CAPSULE);
        var recording = RunRecording.of(Recordings.run("retries"), Recordings.logs("retries"));
        RunFile.write(file, SavedRun.of(recording));
        script.run(() -> wiring.open(file));
        script.until("the run", 60, () -> {
            var shown = wiring.shell().runProperty().getValue();
            return shown != null && shown.feedProperty().get() instanceof FeedState.Settled;
        });
        opened = ask(() -> Objects.requireNonNull(wiring.shell().runProperty().getValue()));
        start = recording.changes().getFirst().at();
        script.untilPainted();
    }

    @Test
    void isDraggedThroughItsTime() throws Exception {
        var strip = ask(() -> onScreen(inFront("#play-strip")));
        drag(strip.getMaxX() - 6, strip.getCenterY(), MouseButton.PRIMARY);
        moveTo(strip.getCenterX(), strip.getCenterY());
        var middle = past();
        moveTo(strip.getMinX() + 2, strip.getCenterY());
        drop();
        assertThat(middle).isNotNull();
        assertThat(past()).isNotNull().isBefore(middle);
        script.untilPainted();
        assertThat(ask(() -> run().shownProperty().get().hasEnded())).isFalse();
        assertThat(ask(() -> run().log().shown().size()))
                .isLessThan(ask(() -> run().log().size()));
        assertThat(ask(() -> asOf().getText())).startsWith("as of ");
        assertThat(ask(() -> ((Labeled) inFront(".run-head .state-pill")).getText()))
                .isNotEqualTo("FAILED");

        clickOn(ask(this::asOf));
        assertThat(past()).isNull();
        assertThat(ask(() -> asOf().isVisible())).isFalse();
        assertThat(ask(() -> ((Labeled) inFront(".run-head .state-pill")).getText()))
                .isEqualTo("FAILED");
    }

    // The pages behind have one too.
    private Labeled asOf() {
        return (Labeled) inFront("#as-of");
    }

    private Node inFront(String selector) {
        return wiring.shell().pageProperty().get().view().lookup(selector);
    }

    @Test
    void goesByKeysFromChangeToChangeAndToBothEnds() throws Exception {
        clickOn(ask(() -> inFront("#play-strip")));
        keys(KeyCode.HOME);
        assertThat(past()).isEqualTo(start);
        keys(KeyCode.RIGHT);
        keys(KeyCode.PERIOD);
        var second = past();
        assertThat(second).isAfter(start);
        keys(KeyCode.COMMA);
        assertThat(past()).isBefore(second);
        keys(KeyCode.DIGIT3);
        assertThat(ask(() -> run().playback().speedProperty().get())).isEqualTo(PlaySpeed.HUNDREDFOLD);
        keys(KeyCode.END);
        assertThat(past()).isNull();
    }

    @Test
    void playsUntilItIsHeldOrAtItsEnd() throws Exception {
        clickOn(ask(() -> inFront("#play")));
        script.until("motion", 60, () -> now() != null && now().isAfter(start));
        keys("CONTROL+P");
        assertThat(ask(() -> playback().playingProperty().get())).isFalse();
        assertThat(past()).isNotNull();

        clickOn(ask(() -> inFront("#play-strip")));
        keys(KeyCode.DIGIT4);
        keys(KeyCode.HOME);
        keys(KeyCode.SPACE);
        script.until("the end", 60, () -> now() == null);
        assertThat(ask(() -> run().shownProperty().get().hasEnded())).isTrue();
    }

    private RunModel run() {
        return Objects.requireNonNull(opened);
    }

    private static Bounds onScreen(Node node) {
        return node.localToScreen(node.getLayoutBounds());
    }

    private Playback playback() {
        return run().playback();
    }

    private @Nullable Instant now() {
        return run().time().pastProperty().get();
    }

    private @Nullable Instant past() throws InterruptedException {
        return script.ask(this::now);
    }
}
