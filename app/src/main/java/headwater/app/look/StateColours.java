package headwater.app.look;

import headwater.graph.paint.Palette;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.paint.Color;

/// The colours of states, in the one place that has them: the palette of the drawing and the rules for pills and icons
/// are made from these.
///
/// They are Prefect's, shifted where those miss the contrast that WCAG 2.2 AA asks for: 3 for lines and shapes, 4.5
/// for words.
///
/// @param tone the name that a [StateLook] gives
/// @param line lines and shapes
/// @param words words, on a tint of the line
record StateColours(String tone, Color line, Color words) {
    private static final List<StateColours> LIGHT = List.of(
            of("plain", "#818b98", "#59636e"),
            of("completed", "#1a7f37", "#116329"),
            of("running", "#0969da", "#0550ae"),
            of("failed", "#d1242f", "#a40e26"),
            of("crashed", "#bc4c00", "#953800"),
            of("pending", "#726576", "#635866"),
            of("paused", "#554b58", "#554b58"),
            of("scheduled", "#ae5903", "#8a4600"),
            of("cancelled", "#3d3d3d", "#3d3d3d"),
            of("cancelling", "#3d5677", "#3d5677"),
            of("cached", "#8250df", "#6639ba"));
    private static final List<StateColours> DARK = List.of(
            of("plain", "#6e7681", "#9198a1"),
            of("completed", "#3fb950", "#3fb950"),
            of("running", "#58a6ff", "#58a6ff"),
            of("failed", "#f85149", "#f85149"),
            of("crashed", "#f0883e", "#f0883e"),
            of("pending", "#8f849a", "#a79cb2"),
            of("paused", "#c7c0ce", "#c7c0ce"),
            of("scheduled", "#cdb051", "#cdb051"),
            of("cancelled", "#8f8f8f", "#a8a8a8"),
            of("cancelling", "#99aac2", "#99aac2"),
            of("cached", "#b48cff", "#b48cff"));
    private static final double TINT = 0.12;

    private static StateColours of(String tone, String line, String words) {
        return new StateColours(tone, Color.web(line), Color.web(words));
    }

    /// The colours of all states in a theme.
    static List<StateColours> of(Theme theme) {
        return theme.isDark() ? DARK : LIGHT;
    }

    /// A palette of the drawing with the tones of states.
    static Palette on(Palette palette, Theme theme) {
        Map<String, Color> tones = new LinkedHashMap<>();
        of(theme).forEach(colours -> tones.put(colours.tone, colours.line));
        return palette.withTones(tones);
    }

    /// The background of the words on a pill, over another colour.
    Color tint() {
        return line.deriveColor(0, 1, 1, TINT);
    }

    /// The rules for pills and icons of states in every theme, as the address of a style sheet.
    static String stylesheet() {
        var rules = new StringBuilder();
        for (var theme : Theme.values()) {
            of(theme).forEach(colours -> rules.append(colours.rules(theme)));
        }
        return "data:text/css;charset=utf-8;base64,"
                + Base64.getEncoder().encodeToString(rules.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String rules(Theme theme) {
        var root = theme.isDark() ? ".dark" : ".light";
        return """
                %1$s .state-pill.%2$s { -fx-text-fill: %3$s; -fx-background-color: %4$s; }
                %1$s .state-words.%2$s { -fx-text-fill: %3$s; }
                %1$s .state-pill.%2$s .ikonli-font-icon, %1$s .tone-%2$s { -fx-icon-color: %5$s; -fx-fill: %5$s; }
                """.formatted(root, tone, css(words), css(tint()), css(line));
    }

    private static String css(Color colour) {
        return String.format(
                Locale.ROOT,
                "rgba(%d, %d, %d, %.2f)",
                Math.round(colour.getRed() * 255),
                Math.round(colour.getGreen() * 255),
                Math.round(colour.getBlue() * 255),
                colour.getOpacity());
    }
}
