package headwater.graph.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaletteTest {
    static List<Palette> palettes() {
        return List.of(Palette.light(), Palette.dark());
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void keepsTextsReadable(Palette palette) {
        for (var ground : List.of(palette.card(), palette.canvas(), palette.raised())) {
            assertThat(contrast(palette.text(), ground)).isGreaterThan(4.5);
            assertThat(contrast(palette.muted(), ground)).isGreaterThan(4.5);
        }
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void keepsPillsReadable(Palette palette) {
        palette.tones()
                .forEach((name, colour) -> assertThat(contrast(palette.onTone(), colour))
                        .as(name)
                        .isGreaterThan(name.equals("plain") ? 3 : 4.5));
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void keepsStripsAndWiresVisible(Palette palette) {
        palette.tones().forEach((name, colour) -> {
            assertThat(contrast(colour, palette.card())).as(name).isGreaterThan(3);
            assertThat(contrast(colour, palette.canvas())).as(name).isGreaterThan(3);
        });
        assertThat(contrast(palette.edge(), palette.canvas())).isGreaterThan(3);
        assertThat(contrast(palette.accent(), palette.canvas())).isGreaterThan(3);
    }

    /// The formula of WCAG 2.2.
    private static double contrast(Color a, Color b) {
        double lighter = Math.max(luminance(a), luminance(b));
        double darker = Math.min(luminance(a), luminance(b));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
