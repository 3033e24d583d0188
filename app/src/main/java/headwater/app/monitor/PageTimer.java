package headwater.app.monitor;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Duration;

/// Repeats something twice a second while a page is shown and a run goes on, for what changes by the clock alone:
/// how long things have been running.
public final class PageTimer {
    private static final Duration INTERVAL = Duration.millis(500);

    private PageTimer() {}

    /// Repeats `tick` while `running` holds and the page is in a window, and only then: a timer that runs keeps
    /// everything alive that it calls.
    ///
    /// @param running whether a tick would show anything new; null is no
    public static void whileRunning(Node page, ObservableValue<Boolean> running, Runnable tick) {
        whileRunning(page, running, INTERVAL, tick);
    }

    /// Repeats `tick` as [#whileRunning(Node, ObservableValue, Runnable)] does, as often as is said.
    static void whileRunning(Node page, ObservableValue<Boolean> running, Duration interval, Runnable tick) {
        var timer = new Timeline(new KeyFrame(interval, _ -> tick.run()));
        timer.setCycleCount(Animation.INDEFINITE);
        page.sceneProperty().flatMap(_ -> running).orElse(false).subscribe(runs -> {
            if (runs) {
                timer.play();
            } else {
                timer.stop();
            }
        });
    }
}
