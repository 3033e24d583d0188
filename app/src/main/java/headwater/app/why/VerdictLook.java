package headwater.app.why;

import headwater.app.look.Icons;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// How a verdict is shown: by a symbol and a colour, whose rules are in the style sheet under the verdict's name.
final class VerdictLook {
    private VerdictLook() {}

    static String style(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    static String words(Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> "in order";
            case WAITS -> "waits";
            case BLOCKS -> "blocks";
            case OPEN -> "open";
        };
    }

    static FontIcon icon(Verdict verdict) {
        return Icons.of(
                switch (verdict) {
                    case HOLDS -> Feather.CHECK;
                    case WAITS -> Feather.CLOCK;
                    case BLOCKS -> Feather.X;
                    case OPEN -> Feather.MINUS;
                });
    }

    /// The symbol in a ring.
    static Node ring(Verdict verdict) {
        var ring = new StackPane(icon(verdict));
        ring.getStyleClass().setAll(List.of("ring", style(verdict)));
        return ring;
    }
}
