package headwater.graph.sample;

import headwater.graph.paint.Palette;
import java.util.Map;
import javafx.scene.paint.Color;

/// Palettes with the tones that the sample diagrams name.
final class SamplePalettes {
    private SamplePalettes() {}

    static Palette light() {
        return Palette.light()
                .withTones(Map.of(
                        "completed", Color.web("#187836"),
                        "running", Color.web("#0969da"),
                        "failed", Color.web("#cf222e"),
                        "crashed", Color.web("#cf222e"),
                        "pending", Color.web("#6e7781"),
                        "cancelled", Color.web("#6e7781"),
                        "cancelling", Color.web("#6e7781"),
                        "paused", Color.web("#8a5d00"),
                        "scheduled", Color.web("#8a5d00"),
                        "cached", Color.web("#7a43d6")));
    }

    static Palette dark() {
        return Palette.dark()
                .withTones(Map.of(
                        "completed", Color.web("#3fb950"),
                        "running", Color.web("#58a6ff"),
                        "failed", Color.web("#ff6a62"),
                        "crashed", Color.web("#ff6a62"),
                        "pending", Color.web("#7d8590"),
                        "cancelled", Color.web("#7d8590"),
                        "cancelling", Color.web("#7d8590"),
                        "paused", Color.web("#d9a62e"),
                        "scheduled", Color.web("#d9a62e"),
                        "cached", Color.web("#b48cff")));
    }
}
