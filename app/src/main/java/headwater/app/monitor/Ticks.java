package headwater.app.monitor;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Duration;

/// What a page shows that changes by the clock alone, twice a second: how long things have been running.
public final class Ticks {
    private static final Duration APART = Duration.millis(500);

    private Ticks() {}

    /// Ticks while something runs, and only while the page is in a window: a running clock keeps alive whatever it
    /// calls.
    ///
    /// @param running whether a tick would show anything new; null is no
    public static void whileRunning(Node page, ObservableValue<Boolean> running, Runnable tick) {
        var clock = new Timeline(new KeyFrame(APART, _ -> tick.run()));
        clock.setCycleCount(Animation.INDEFINITE);
        page.sceneProperty().flatMap(_ -> running).orElse(false).subscribe(runs -> {
            if (runs) {
                clock.play();
            } else {
                clock.stop();
            }
        });
    }
}
