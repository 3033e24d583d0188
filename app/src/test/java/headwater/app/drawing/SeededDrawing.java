package headwater.app.drawing;

import headwater.app.look.Icons;
import org.kordamp.ikonli.feather.Feather;

/// Breaks the rule that drawings need no toolkit: by a class between.
public final class SeededDrawing {
    private SeededDrawing() {}

    /// Needs a toolkit.
    public static String icon() {
        return Icons.of(Feather.ACTIVITY).toString();
    }
}
