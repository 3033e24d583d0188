package headwater.app.run;

import javafx.scene.paint.Color;

/// Bad on purpose: a fold that knows colours.
public record SeededFold(Color color) {}
