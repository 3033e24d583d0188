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
                        "completed", Color.web("#1a7f37"),
                        "running", Color.web("#0969da"),
                        "failed", Color.web("#d1242f"),
                        "pending", Color.web("#726576"),
                        "paused", Color.web("#554b58"),
                        "scheduled", Color.web("#ae5903")));
    }

    static Palette dark() {
        return Palette.dark()
                .withTones(Map.of(
                        "completed", Color.web("#3fb950"),
                        "running", Color.web("#58a6ff"),
                        "failed", Color.web("#f85149"),
                        "pending", Color.web("#8f849a"),
                        "paused", Color.web("#c7c0ce"),
                        "scheduled", Color.web("#cdb051")));
    }
}
