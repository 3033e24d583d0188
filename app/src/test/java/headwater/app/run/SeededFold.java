package headwater.app.run;

import java.nio.file.Path;
import javafx.scene.paint.Color;

/// Bad on purpose: a fold that knows colours.
public record SeededFold(Color color) {
    /// And one that knows where it was recorded.
    public record ThatReads(Path recording) {}
}
