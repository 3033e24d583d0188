package headwater.app.look;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/// A button that is an icon alone: its words are its tooltip, and are read out.
public final class IconButton extends Button {
    /// A flat button.
    ///
    /// @param words what it does, with its keys in brackets
    /// @param styles classes of the style sheet, beside those of every such button
    public IconButton(Feather icon, String words, Runnable action, String... styles) {
        super("", Icons.of(icon));
        getStyleClass().add("flat");
        getStyleClass().addAll(styles);
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(words);
        setTooltip(new Tooltip(words));
        setOnAction(_ -> action.run());
    }
}
