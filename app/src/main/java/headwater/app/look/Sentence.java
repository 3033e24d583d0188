package headwater.app.look;

import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Sentences for a person to read, in which the names between backticks are set as code. Wraps.
public final class Sentence extends TextFlow {
    private static final String MARK = "`";

    private String words = "";

    /// Nothing to read yet.
    public Sentence() {
        getStyleClass().add("sentence");
    }

    /// Shows a text in place of the one before.
    public void setText(String text) {
        words = text;
        setAccessibleText(quoted(text));
        getChildren().clear();
        var parts = text.split(MARK, -1);
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                var part = new Text(parts[i]);
                part.getStyleClass().add(i % 2 == 0 ? "plain" : "code");
                getChildren().add(part);
            }
        }
    }

    /// The text with its backticks.
    public String getText() {
        return words;
    }

    /// The text with its names in quotation marks, for places that show plain characters.
    public static String quoted(String text) {
        return text.replaceAll("`([^`]*)`", "“$1”");
    }
}
