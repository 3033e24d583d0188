package headwater.graph.paint;

import headwater.graph.Tone;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.paint.Color;

/// Every colour and font of the drawing.
///
/// Texts keep a contrast of 4.5 to what is under them, strips and lines 3 (WCAG 2.2 AA).
///
/// @param canvas the ground
/// @param dot the grid on the ground
/// @param card the face of a card
/// @param cardBorder the line around a card
/// @param raised what lies on a card or floats over the drawing: tiles, pills, buttons
/// @param frame the face of a container, usually see-through
/// @param edge a line without a tone
/// @param accent selection, focus, rubber band
/// @param warning a port that must be supplied and is not; a refusal
/// @param onTone text on a filled pill
/// @param tones colours by meaning; must have `plain`, and should have `added` and `removed` for nodes marked so
/// @param textFamily the font of titles; the system's when it is not there
/// @param codeFamily the font of source lines
public record Palette(
        boolean isDark,
        Color canvas,
        Color dot,
        Color card,
        Color cardBorder,
        Color raised,
        Color frame,
        Color text,
        Color muted,
        Color edge,
        Color accent,
        Color warning,
        Color onTone,
        Color shadow,
        Map<String, Color> tones,
        String textFamily,
        String codeFamily) {
    public Palette {
        tones = Map.copyOf(tones);
        if (!tones.containsKey(Tone.PLAIN.name())) {
            throw new IllegalArgumentException("a palette needs a colour for the tone plain");
        }
    }

    /// Light, with the tones `plain`, `added` and `removed`.
    public static Palette light() {
        return new Palette(
                false,
                Color.web("#f6f8fa"),
                Color.web("#d0d7de"),
                Color.web("#ffffff"),
                Color.web("#d0d7de"),
                Color.web("#f0f2f5"),
                Color.web("#8c959f14"),
                Color.web("#1f2328"),
                Color.web("#59636e"),
                Color.web("#818b98"),
                Color.web("#0969da"),
                Color.web("#9a6700"),
                Color.web("#ffffff"),
                Color.web("#1f232829"),
                Map.of(
                        "plain", Color.web("#818b98"),
                        "added", Color.web("#1a7f37"),
                        "removed", Color.web("#d1242f")),
                "Inter",
                "JetBrains Mono");
    }

    /// Dark, with the tones `plain`, `added` and `removed`.
    public static Palette dark() {
        return new Palette(
                true,
                Color.web("#0d1117"),
                Color.web("#21262d"),
                Color.web("#161b22"),
                Color.web("#30363d"),
                Color.web("#21262d"),
                Color.web("#8b949e12"),
                Color.web("#e6edf3"),
                Color.web("#9198a1"),
                Color.web("#6e7681"),
                Color.web("#58a6ff"),
                Color.web("#d29922"),
                Color.web("#0d1117"),
                Color.web("#010409b3"),
                Map.of(
                        "plain", Color.web("#6e7681"),
                        "added", Color.web("#3fb950"),
                        "removed", Color.web("#f85149")),
                "Inter",
                "JetBrains Mono");
    }

    /// This palette with more tones, or with others of these names.
    public Palette withTones(Map<String, Color> more) {
        var all = new HashMap<>(tones);
        all.putAll(more);
        return new Palette(
                isDark,
                canvas,
                dot,
                card,
                cardBorder,
                raised,
                frame,
                text,
                muted,
                edge,
                accent,
                warning,
                onTone,
                shadow,
                all,
                textFamily,
                codeFamily);
    }

    /// The colour of a tone; that of `plain` for one that this palette lacks.
    public Color tone(Tone tone) {
        var colour = tones.get(tone.name());
        return colour == null ? tones.getOrDefault(Tone.PLAIN.name(), edge) : colour;
    }
}
