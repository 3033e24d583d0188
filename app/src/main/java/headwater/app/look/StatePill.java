package headwater.app.look;

import headwater.prefect.model.StateType;
import java.util.Locale;
import javafx.scene.control.Label;

/// A state as a small coloured word with its shape before it; the colours are the style sheet's.
public final class StatePill extends Label {
    /// An empty pill.
    public StatePill() {
        getStyleClass().add("state-pill");
    }

    /// Shows a state by the server's name of it.
    public void show(StateType type, String name) {
        var look = StateLook.of(type, name);
        setText(StateLook.words(name).toUpperCase(Locale.ROOT));
        setGraphic(Icons.of(look.icon()));
        getStyleClass().setAll("label", "state-pill", look.tone().name());
    }
}
