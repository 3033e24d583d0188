package headwater.app.monitor;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// What keys do in the timeline and in the bar that plays a run. Both act by this table, so a list of keys that is
/// made from it is true.
public enum PlayKey {
    PLAY("Play the run, or hold it", Playback::toggle, key(KeyCode.SPACE)),
    BACK("Go to the change of state before", step(false, false), key(KeyCode.LEFT), key(KeyCode.COMMA)),
    FORWARD("Go to the next change of state", step(true, false), key(KeyCode.RIGHT), key(KeyCode.PERIOD)),
    ATTEMPT_BACK("Go to the attempt before", step(false, true), shift(KeyCode.LEFT)),
    ATTEMPT_FORWARD("Go to the next attempt", step(true, true), shift(KeyCode.RIGHT)),
    START("Go to the start of the run", Playback::goToStart, key(KeyCode.HOME)),
    PRESENT("Show the end of the run, or the present", Playback::goToPresent, key(KeyCode.END), key(KeyCode.ESCAPE)),
    AS_IT_WAS("Play as fast as it was", speed(PlaySpeed.AS_IT_WAS), key(PlaySpeed.AS_IT_WAS.key())),
    TENFOLD("Play 10 times as fast", speed(PlaySpeed.TENFOLD), key(PlaySpeed.TENFOLD.key())),
    HUNDREDFOLD("Play 100 times as fast", speed(PlaySpeed.HUNDREDFOLD), key(PlaySpeed.HUNDREDFOLD.key())),
    THOUSANDFOLD("Play 1000 times as fast", speed(PlaySpeed.THOUSANDFOLD), key(PlaySpeed.THOUSANDFOLD.key()));

    private final String meaning;

    @SuppressWarnings("ImmutableEnumChecker") // it has no state
    private final Consumer<Playback> action;

    @SuppressWarnings("ImmutableEnumChecker") // combinations do not change
    private final List<KeyCombination> keys;

    PlayKey(String meaning, Consumer<Playback> action, KeyCombination... keys) {
        this.meaning = meaning;
        this.action = action;
        this.keys = List.of(keys);
    }

    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    private static KeyCombination shift(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN);
    }

    private static Consumer<Playback> step(boolean isForward, boolean isAttempt) {
        return playback -> playback.step(isForward, isAttempt);
    }

    private static Consumer<Playback> speed(PlaySpeed speed) {
        return playback -> playback.choose(speed);
    }

    /// What the keys do, in words for a person.
    public String meaning() {
        return meaning;
    }

    /// The combinations of keys that do it.
    public List<KeyCombination> keys() {
        return keys;
    }

    /// Does what a key that was pressed means, and consumes the event if it means anything.
    static void press(KeyEvent event, Playback playback) {
        Stream.of(values())
                .filter(each -> each.keys.stream().anyMatch(key -> key.match(event)))
                .findFirst()
                .ifPresent(each -> {
                    each.action.accept(playback);
                    event.consume();
                });
    }
}
