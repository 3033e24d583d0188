package headwater.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.FxToolkit;
import headwater.graph.Bar;
import headwater.graph.Tone;
import headwater.prefect.model.StateType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StateLookTest {
    // WCAG 2.2 AA: 1.4.3 for text, 1.4.11 for graphics.
    private static final double OF_TEXT = 4.5;
    private static final double OF_GRAPHICS = 3.0;
    private static final List<String> NAMES_OF_COMPLETED = List.of("Completed", "Cached", "RolledBack");
    private static final String STYLES = styles();

    @ParameterizedTest
    @EnumSource
    void hasAColourForEveryStateInBothPalettes(StateType type) {
        for (var look : looks(type)) {
            assertThat(Theme.LIGHT.palette().tones()).containsKey(look.tone().name());
            assertThat(Theme.DARK.palette().tones()).containsKey(look.tone().name());
        }
    }

    @ParameterizedTest
    @EnumSource
    void differsFromTheBackgroundAndFromACard(StateType type) {
        for (var palette : List.of(Theme.LIGHT.palette(), Theme.DARK.palette())) {
            for (var look : looks(type)) {
                var tone = palette.tone(look.tone());
                assertThat(contrast(tone, palette.card()))
                        .as("%s on a card", look)
                        .isGreaterThanOrEqualTo(OF_GRAPHICS);
                assertThat(contrast(palette.onTone(), tone))
                        .as("words on %s", look)
                        .isGreaterThanOrEqualTo(look.tone().equals(Tone.PLAIN) ? OF_GRAPHICS : OF_TEXT);
                assertThat(contrast(tone, palette.canvas()))
                        .as("%s on the ground", look)
                        .isGreaterThanOrEqualTo(OF_GRAPHICS);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void canBeReadOnAPill(StateType type) {
        for (var theme : Theme.values()) {
            var name = theme.isDark() ? "dark" : "light";
            for (var look : looks(type)) {
                var pill = StateColours.of(theme).stream()
                        .filter(colours -> colours.tone().equals(look.tone().name()))
                        .findFirst()
                        .orElseThrow();
                for (var ground : List.of("-color-panel", "-color-ground")) {
                    var under = over(pill.tint(), colour(".root." + name + " {", ground));
                    assertThat(contrast(pill.words(), under))
                            .as("%s on %s of %s", look.tone().name(), ground, name)
                            .isGreaterThanOrEqualTo(OF_TEXT);
                }
            }
        }
    }

    @Test
    void isDrawnInItsColoursOnAPill() {
        FxToolkit.start();
        for (var theme : Theme.values()) {
            for (var colours : StateColours.of(theme)) {
                assertThat(FxToolkit.ask(() -> pill(theme, colours.tone()).getTextFill()))
                        .as("%s in %s", colours.tone(), theme)
                        .isEqualTo(colours.words());
            }
        }
    }

    private static Label pill(Theme theme, String tone) {
        var pill = new Label("STATE");
        pill.getStyleClass().setAll("label", "state-pill", tone);
        var root = new StackPane(pill);
        theme.dress(new Scene(root));
        root.applyCss();
        return pill;
    }

    @Test
    void tellsStatesApartByMoreThanColour() {
        // Cancelling and cancelled share a shape, as one becomes the other.
        var shapes = new HashSet<>();
        Arrays.stream(StateType.values())
                .filter(type -> type != StateType.CANCELLING)
                .forEach(type -> assertThat(shapes.add(StateLook.of(type, "").icon()))
                        .as("%s", type)
                        .isTrue());
        assertThat(StateLook.of(StateType.COMPLETED, "Cached").icon())
                .isNotEqualTo(StateLook.of(StateType.COMPLETED, "Completed").icon());
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETED, Completed, SOLID",
        "RUNNING, Running, SOLID",
        "FAILED, Failed, SOLID",
        "COMPLETED, Cached, HOLLOW",
        "SCHEDULED, Scheduled, SOLID",
        "SCHEDULED, Late, DASHED",
        "SCHEDULED, AwaitingRetry, DASHED",
        "SCHEDULED, Resuming, DASHED",
        "RUNNING, Retrying, DASHED",
        "PAUSED, Paused, SPLIT",
        "PAUSED, Suspended, SPLIT",
        "CRASHED, Crashed, HATCHED"
    })
    void saysAStateByTheFormOfItsBar(StateType type, String name, Bar form) {
        assertThat(StateLook.of(type, name).bar()).isEqualTo(form);
    }

    @Test
    void tellsStatesOfOneToneApartByBarOrSymbol() {
        var looks = Stream.of("Scheduled", "Late", "AwaitingRetry", "Resuming")
                .map(name -> StateLook.of(StateType.SCHEDULED, name))
                .toList();
        assertThat(looks).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"Completed, completed", "AwaitingRetry, awaiting retry", "RolledBack, rolled back", "Late, late"})
    void saysAStateInWords(String name, String words) {
        assertThat(StateLook.words(name)).isEqualTo(words);
    }

    private static List<StateLook> looks(StateType type) {
        return type == StateType.COMPLETED
                ? NAMES_OF_COMPLETED.stream()
                        .map(name -> StateLook.of(type, name))
                        .toList()
                : List.of(StateLook.of(type, type.name()));
    }

    private static double contrast(Color one, Color other) {
        var a = luminance(one);
        var b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static Color over(Color tint, Color ground) {
        var opaque = Color.color(tint.getRed(), tint.getGreen(), tint.getBlue());
        return ground.interpolate(opaque, tint.getOpacity());
    }

    private static Color colour(String selector, String property) {
        var rule = STYLES.substring(STYLES.indexOf(selector));
        var colour = Pattern.compile(Pattern.quote(property) + ": (#[0-9a-f]+);")
                .matcher(rule.substring(0, rule.indexOf('}')));
        assertThat(colour.find()).as("%s of %s", property, selector).isTrue();
        return Color.web(colour.group(1));
    }

    private static String styles() {
        try (var styles = Theme.class.getResourceAsStream("/headwater/app/headwater.css")) {
            return new String(Objects.requireNonNull(styles).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
