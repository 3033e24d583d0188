package headwater.app.monitor;

import java.time.Duration;
import javafx.scene.input.KeyCode;

/// How many times as fast as it was a run is played.
public enum PlaySpeed {
    AS_IT_WAS(1, KeyCode.DIGIT1),
    TENFOLD(10, KeyCode.DIGIT2),
    HUNDREDFOLD(100, KeyCode.DIGIT3),
    THOUSANDFOLD(1000, KeyCode.DIGIT4);

    // Longer nobody watches without being asked to.
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final int times;
    private final KeyCode key;

    PlaySpeed(int times, KeyCode key) {
        this.times = times;
        this.key = key;
    }

    /// The slowest at which so much takes no more than 20 s; else the fastest.
    static PlaySpeed of(Duration whole) {
        for (var speed : values()) {
            if (whole.dividedBy(speed.times).compareTo(LONGEST) <= 0) {
                return speed;
            }
        }
        return THOUSANDFOLD;
    }

    /// How much of the run passes in some time.
    Duration of(long nanos) {
        return Duration.ofNanos(nanos).multipliedBy(times);
    }

    /// The key that chooses it.
    KeyCode key() {
        return key;
    }

    /// As a person reads it.
    String words() {
        return times + "×";
    }
}
