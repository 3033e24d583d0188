package headwater.app.look;

import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// What a person copies. For the JavaFX thread.
public final class Copied {
    private Copied() {}

    /// Puts a text on the clipboard of the desktop.
    public static void text(String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    }
}
