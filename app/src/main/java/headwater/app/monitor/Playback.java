package headwater.app.monitor;

import headwater.app.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/// Moves the [TimeCursor] of a run: with the clock while it plays, from change to change, to its start and to the
/// present. A run that goes on can be held at an instant; when playing comes up to the present, it is the present
/// that is shown. For the JavaFX thread.
public final class Playback {
    private final TimeCursor time;
    private final ReadOnlyObjectProperty<Run> run;
    private final InstantSource clock;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing", false);
    private final ObjectProperty<PlaySpeed> speed = new SimpleObjectProperty<>(this, "speed", PlaySpeed.AS_IT_WAS);
    private final ObservableBooleanValue moving;
    private boolean isSpeedChosen;
    private Instant ticked = Instant.EPOCH;
    private @Nullable RunMoments moments;

    /// @param run the run as it is known now
    Playback(TimeCursor time, ReadOnlyObjectProperty<Run> run, InstantSource clock) {
        this.time = time;
        this.run = run;
        this.clock = clock;
        this.moving = Bindings.createBooleanBinding(
                () -> playing.get()
                        || (time.pastProperty().get() == null && !run.get().hasEnded()),
                playing,
                time.pastProperty(),
                run);
        run.subscribe(now -> {
            moments = null;
            if (now.hasEnded() && !isSpeedChosen && !playing.get()) {
                speed.set(PlaySpeed.of(length()));
            }
        });
        // Whoever goes back to the present has seen enough.
        time.pastProperty().subscribe(past -> {
            if (past == null) {
                playing.set(false);
            }
        });
    }

    private Duration length() {
        var all = moments();
        var start = all.start();
        return start.isEmpty()
                ? Duration.ZERO
                : Duration.between(start.get(), all.end().orElse(start.get()));
    }

    /// Everything that happened, as far as it is known.
    RunMoments moments() {
        var made = Objects.requireNonNullElseGet(moments, () -> RunMoments.of(run.get()));
        moments = made;
        return made;
    }

    /// Whether the past is being played.
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /// Whether what is shown moves on: the past is played, or the present of a run that goes on is shown.
    public ObservableBooleanValue movingProperty() {
        return moving;
    }

    /// How fast it is played; at first so that the whole run takes 20 s at most.
    public ReadOnlyObjectProperty<PlaySpeed> speedProperty() {
        return speed;
    }

    /// Chooses how fast it is played.
    public void choose(PlaySpeed chosen) {
        isSpeedChosen = true;
        speed.set(chosen);
    }

    /// Plays from the instant that is shown, or from the start where that is the end; holds what moves.
    public void toggle() {
        if (playing.get()) {
            playing.set(false);
        } else if (moving.get()) {
            time.pastProperty().set(clock.instant());
        } else {
            play();
        }
    }

    private void play() {
        if (time.pastProperty().get() == null) {
            goToStart();
        }
        if (time.pastProperty().get() != null) {
            ticked = clock.instant();
            playing.set(true);
        }
    }

    /// Plays from the start.
    public void playFromStart() {
        goToStart();
        play();
    }

    /// Moves on by the time that has passed since the last tick.
    public void tick() {
        var at = time.pastProperty().get();
        if (!playing.get() || at == null) {
            return;
        }
        var now = clock.instant();
        var next = at.plus(speed.get().of(Duration.between(ticked, now).toNanos()));
        ticked = now;
        time.pastProperty().set(next.isBefore(end()) ? next : null);
    }

    /// The last instant: of the run, or the present of one that goes on.
    Instant end() {
        var now = clock.instant();
        return run.get().hasEnded() ? moments().end().orElse(now) : now;
    }

    /// Goes to the change before the instant that is shown, or to the one after it; after the last to the present.
    ///
    /// @param isAttempt whether only those changes count with which an attempt begins
    public void step(boolean isForward, boolean isAttempt) {
        var at = time.pastProperty().get();
        var next = moments().next(at, isForward, isAttempt);
        if (next.isPresent() || isForward) {
            time.pastProperty().set(next.orElse(null));
        }
    }

    /// Goes to the first change.
    public void goToStart() {
        moments().start().ifPresent(time.pastProperty()::set);
    }

    /// Goes to the present.
    public void goToPresent() {
        time.pastProperty().set(null);
    }
}
