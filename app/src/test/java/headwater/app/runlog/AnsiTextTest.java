package headwater.app.runlog;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.runlog.AnsiText.Hue;
import headwater.app.runlog.AnsiText.Run;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AnsiTextTest {
    @Test
    void readsColoursAndWeights() {
        var text =
                AnsiText.of("\u001b[32mPASS\u001b[0m in \u001b[1;34m2.1 s\u001b[22;39m, \u001b[38;5;208mwarm\u001b[m");
        assertThat(text.text()).isEqualTo("PASS in 2.1 s, warm");
        assertThat(text.runs())
                .containsExactly(
                        new Run(0, 4, Hue.GREEN, false, false),
                        new Run(8, 13, Hue.BLUE, true, false),
                        new Run(15, 19, Hue.YELLOW, false, false));
    }

    @Test
    void takesTheNearestOfTheThemesColoursForAnyOther() {
        assertThat(hue("38;2;250;20;30")).isEqualTo(Hue.RED);
        assertThat(hue("38;2;20;200;210")).isEqualTo(Hue.CYAN);
        assertThat(hue("38;5;21")).isEqualTo(Hue.BLUE);
        assertThat(hue("95")).isEqualTo(Hue.MAGENTA);
        assertThat(hue("38;5;250")).isEqualTo(Hue.WHITE);
        assertThat(hue("48;5;21")).isEqualTo(Hue.PLAIN);
    }

    private static Hue hue(String codes) {
        var runs = AnsiText.of("\u001b[" + codes + "mx").runs();
        return runs.isEmpty() ? Hue.PLAIN : runs.getFirst().hue();
    }

    @Test
    void dropsEveryOtherSequence() {
        for (var sequence : List.of(
                "\u001b[2K",
                "\u001b[1A",
                "\u001b[?25l",
                "\u001b]0;title\u0007",
                "\u001b]8;;http://x\u001b\\",
                "\u001b(B",
                "\u001b[")) {
            assertThat(AnsiText.of("a" + sequence).text()).as(sequence).isEqualTo("a");
            assertThat(AnsiText.plain("a" + sequence)).isEqualTo("a");
        }
    }

    @Test
    void readsAnything() {
        var random = new Random(1);
        var parts = List.of(
                "\u001b", "[", "]", "3", "8", "5", ";", ":", "m", "K", "a", "\u0007", "\\", "\n", "999999999999");
        for (int i = 0; i < 20_000; i++) {
            var message = new StringBuilder();
            for (int j = random.nextInt(12); j >= 0; j--) {
                message.append(parts.get(random.nextInt(parts.size())));
            }
            var text = AnsiText.of(message.toString());
            assertThat(text.text())
                    .isEqualTo(AnsiText.plain(message.toString()))
                    .doesNotContain("\u001b");
            assertThat(text.runs())
                    .allMatch(run ->
                            run.start() < run.end() && run.end() <= text.text().length());
        }
    }
}
