package headwater.app.look;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// What is in the place of something that is awaited for longer than a glance: what it is, and what is being done. What
/// comes sooner is shown without it.
public final class WaitingView extends VBox {
    /// What takes no longer is not worth a word.
    public static final Duration GLANCE = Duration.millis(300);

    private final PauseTransition glance = new PauseTransition(GLANCE);
    // Nothing else holds it.
    private final ObservableValue<Boolean> isAwaited;

    /// A view of something awaited; hidden while it is not.
    ///
    /// @param thing what it is called
    /// @param words what is being done
    public WaitingView(ObservableValue<Boolean> isAwaited, ObservableValue<String> thing, String words) {
        this.isAwaited = isAwaited;
        getStyleClass().addAll("empty-state", "waiting");
        setMouseTransparent(true);
        setVisible(false);
        var icon = Icons.of(Feather.FILE_TEXT);
        icon.getStyleClass().add("large");
        var title = new Label();
        title.getStyleClass().add("title");
        title.textProperty().bind(thing);
        var line = new Label(words);
        line.getStyleClass().add("text-line");
        getChildren().addAll(icon, title, line);
        glance.setOnFinished(_ -> setVisible(this.isAwaited.getValue()));
        isAwaited.subscribe(this::await);
    }

    private void await(boolean isNow) {
        if (isNow) {
            glance.playFromStart();
        } else {
            glance.stop();
            setVisible(false);
        }
    }
}
