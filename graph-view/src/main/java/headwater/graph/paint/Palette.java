package headwater.graph.paint;

import headwater.graph.Tone;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
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
/// @param panel the face of a panel
/// @param frames the faces of containers
/// @param edge a line without a tone
/// @param order a line that only says "then"
/// @param wires the colours of wires, one for each source by turns; ten. The first may be like the sixth, the second
///     like the seventh and so on, as sources near each other do not get both
/// @param accent selection, focus, rubber band
/// @param warning a port that must be supplied and is not; a refusal
/// @param onTone text on a filled pill
/// @param tones colours by meaning; must have `plain`, and should have `added` and `removed` for nodes marked so
/// @param titleFamily the semibold font of names; the system's when it is not there
/// @param textFamily the font of other words
/// @param codeFamily the font of source lines
public record Palette(
        boolean isDark,
        Color canvas,
        Color dot,
        Color card,
        Color cardBorder,
        Color raised,
        Color panel,
        Frames frames,
        Color text,
        Color muted,
        Color edge,
        Color order,
        List<Color> wires,
        Color accent,
        Color warning,
        Color onTone,
        Color shadow,
        Map<String, Color> tones,
        String titleFamily,
        String textFamily,
        String codeFamily) {
    /// The faces of what holds cards.
    ///
    /// @param header the strip with a container's title
    /// @param region one branch of a container
    /// @param plate what lies behind cards of the same time
    /// @param border the line around a container
    public record Frames(Color container, Color header, Color region, Color plate, Color border) {}

    public Palette {
        tones = Map.copyOf(tones);
        wires = List.copyOf(wires);
        if (!tones.containsKey(Tone.PLAIN.name())) {
            throw new IllegalArgumentException("a palette needs a colour for the tone plain");
        }
    }

    /// Light, with the tones `plain`, `added` and `removed`.
    public static Palette light() {
        return new Palette(
                false,
                Color.web("#f6f8fa"),
                Color.web("#d1d9e0"),
                Color.web("#ffffff"),
                Color.web("#cbd3da"),
                Color.web("#eceff2"),
                Color.web("#f0f6fd"),
                new Frames(
                        Color.web("#eff2f5"),
                        Color.web("#e4e9ee"),
                        Color.web("#f8fafb"),
                        Color.web("#eaeff3"),
                        Color.web("#d1d9e0")),
                Color.web("#1f2328"),
                Color.web("#59636e"),
                Color.web("#818b98"),
                Color.web("#bcc5ce"),
                colours("2f8583 93568f 8f6b1f 5563b0 587f35 ad4f6a 3f77a5 a05a3a 7a5cc0 64707d"),
                Color.web("#0969da"),
                Color.web("#8a5d00"),
                Color.web("#ffffff"),
                Color.web("#1f23280f"),
                Map.of(
                        "plain", Color.web("#6e7781"),
                        "added", Color.web("#187836"),
                        "removed", Color.web("#cf222e")),
                "Inter Semi Bold",
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
                Color.web("#343b44"),
                Color.web("#21262d"),
                Color.web("#131c28"),
                new Frames(
                        Color.web("#12171e"),
                        Color.web("#1d232b"),
                        Color.web("#0f141a"),
                        Color.web("#161d25"),
                        Color.web("#30363d")),
                Color.web("#e6edf3"),
                Color.web("#9aa4ae"),
                Color.web("#6e7681"),
                Color.web("#3d454e"),
                colours("3f928f a574a9 a98744 7984cc 769d57 c06f86 5d91b9 b47859 9079d0 7a828c"),
                Color.web("#58a6ff"),
                Color.web("#d9a62e"),
                Color.web("#0d1117"),
                Color.web("#01040966"),
                Map.of(
                        "plain", Color.web("#7d8590"),
                        "added", Color.web("#3fb950"),
                        "removed", Color.web("#ff6a62")),
                "Inter Semi Bold",
                "Inter",
                "JetBrains Mono");
    }

    private static List<Color> colours(String codes) {
        return Arrays.stream(codes.split(" "))
                .map(code -> Color.web("#" + code))
                .toList();
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
                panel,
                frames,
                text,
                muted,
                edge,
                order,
                wires,
                accent,
                warning,
                onTone,
                shadow,
                all,
                titleFamily,
                textFamily,
                codeFamily);
    }

    /// The colour of the wires of a source.
    public Color wire(int hue) {
        return wires.get(hue % wires.size());
    }

    /// The colour of a tone; that of `plain` for one that this palette lacks.
    public Color tone(Tone tone) {
        var colour = tones.get(tone.name());
        return colour == null ? tones.getOrDefault(Tone.PLAIN.name(), edge) : colour;
    }
}
