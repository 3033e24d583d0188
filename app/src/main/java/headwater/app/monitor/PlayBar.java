package headwater.app.monitor;

import headwater.app.look.IconButton;
import headwater.app.look.Icons;
import headwater.app.look.Segments;
import headwater.app.look.Times;
import headwater.graph.paint.Palette;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Below what a page says of a run: plays the run, goes to any instant of it, and says what happened last by then.
/// Takes no room without a run.
final class PlayBar extends HBox {
    private static final double HEIGHT = 32;

    /// The width from which on it says what happened last.
    private static final double LEAST_FOR_WORDS = 900;
    private static final double WORDS = 220;
    private static final double COUNT = 92;
    private static final double PRESENT = 64;
    private static final Duration FRAME = Duration.millis(50);

    private final IconButton play = new IconButton(Feather.PLAY, "Play the run (Space)", this::toggle, "small");
    private final Map<PlaySpeed, ToggleButton> speeds = new EnumMap<>(PlaySpeed.class);
    private final PlayStrip strip;
    private final Label time = new Label();
    private final Label words = new Label();
    private final Label count = new Label();
    private final Button present = new Button("", Icons.of(Feather.SKIP_FORWARD));
    private final SimpleBooleanProperty playing = new SimpleBooleanProperty(this, "playing", false);
    private @Nullable RunModel run;
    private Subscription subscription = Subscription.EMPTY;

    PlayBar(ObservableValue<? extends @Nullable RunModel> shown, ObservableValue<Palette> palette) {
        getStyleClass().add("play-bar");
        setMinHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        play.setId("play");
        strip = new PlayStrip(palette);
        HBox.setHgrow(strip, Priority.ALWAYS);
        time.setId("play-time");
        time.getStyleClass().add("mono");
        time.setMinWidth(Region.USE_PREF_SIZE);
        // The knob must not move when the words change.
        words.setMinWidth(WORDS);
        words.setMaxWidth(WORDS);
        words.visibleProperty().bind(widthProperty().greaterThan(LEAST_FOR_WORDS));
        words.managedProperty().bind(words.visibleProperty());
        count.getStyleClass().add("count");
        count.setMinWidth(COUNT);
        present.setId("play-present");
        present.getStyleClass().add("small");
        present.setMinWidth(PRESENT);
        present.setOnAction(_ -> withRun(Playback::goToPresent));
        getChildren().addAll(play, speeds(), strip, time, words, count, present);
        managedProperty().bind(visibleProperty());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> withRun(playback -> PlayKey.press(event, playback)));
        PageTimer.whileRunning(this, playing, FRAME, () -> withRun(Playback::tick));
        shown.subscribe(this::show);
    }

    private interface Use {
        void of(Playback playback);
    }

    private void withRun(Use use) {
        if (run != null) {
            use.of(run.playback());
        }
    }

    private void toggle() {
        withRun(Playback::toggle);
    }

    private HBox speeds() {
        for (var speed : PlaySpeed.values()) {
            var button = new ToggleButton(speed.words());
            button.getStyleClass().add("small");
            button.setMinWidth(USE_PREF_SIZE);
            button.setTooltip(new Tooltip(
                    "Play " + speed.words() + " as fast (" + speed.key().getName() + ")"));
            button.setOnAction(_ -> {
                button.setSelected(true);
                withRun(playback -> playback.choose(speed));
            });
            speeds.put(speed, button);
        }
        return new Segments(List.copyOf(speeds.values()));
    }

    private void show(@Nullable RunModel shown) {
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
        playing.unbind();
        run = shown;
        strip.show(shown);
        setVisible(shown != null);
        if (shown == null) {
            playing.set(false);
            return;
        }
        var playback = shown.playback();
        playing.bind(playback.playingProperty());
        subscription = Subscription.combine(
                shown.time().shownProperty().subscribe(_ -> update(shown)),
                shown.time().pastProperty().subscribe(_ -> update(shown)),
                shown.runProperty().subscribe(_ -> update(shown)),
                playback.movingProperty().subscribe(this::showMoving),
                playback.speedProperty()
                        .subscribe(now -> speeds.forEach((speed, button) -> button.setSelected(speed == now))));
    }

    private void showMoving(boolean isMoving) {
        play.setGraphic(Icons.of(isMoving ? Feather.PAUSE : Feather.PLAY));
        var what = isMoving ? "Hold the run at this instant (Space)" : "Play the run (Space)";
        play.setAccessibleText(what);
        play.getTooltip().setText(what);
    }

    private void update(RunModel shown) {
        var moments = shown.playback().moments();
        var past = shown.time().pastProperty().get();
        var hasEnded = shown.runProperty().get().hasEnded();
        var at = Objects.requireNonNullElseGet(past, shown.playback()::end);
        time.setText(Times.millis(at));
        words.setText(moments.last(at).map(RunMoments.Moment::words).orElse(""));
        int number = past == null ? moments.all().size() : moments.until(past);
        count.setText(number + " of " + moments.all().size());
        present.setText(hasEnded ? "End" : "Live");
        present.setTooltip(new Tooltip(hasEnded ? "Show the end of the run (End)" : "Show the present (End)"));
        present.setDisable(past == null);
        strip.requestLayout();
    }
}
