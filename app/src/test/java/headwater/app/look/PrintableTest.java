package headwater.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b",
                "\0",
                "\n",
                "\r",
                "\u007f",
                "\u009b",
                "\u0085",
                "\u202e",
                "\u2066",
                "\u200f",
                "\ufeff",
                "\u2028",
                "\u2029",
                "\udb40\udc41"
            })
    void replacesWhatMovesTheRestOfALine(String character) {
        assertThat(Printable.line("a" + character + "b")).isEqualTo("a\ufffdb");
    }

    @Test
    void leavesTextInAnyScript() {
        for (var text : new String[] {"", "load-0", "a\tb", "Größe 日本", "شركة", "می\u200cخواهم", "👩\u200d💻 🚀"}) {
            assertThat(Printable.line(text)).isEqualTo(text);
        }
    }
}
