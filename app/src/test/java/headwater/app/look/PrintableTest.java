package headwater.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PrintableTest {
    private static final JsonMapper JSON = JsonMapper.shared();

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
                "\udb40\udc41",
                "\ud800"
            })
    void replacesWhatMovesTheRestOfALine(String character) {
        assertThat(Printable.line("a" + character + "b")).isEqualTo("a\ufffdb");
    }

    @Test
    void escapesTheSameInJsonWhichMeansTheSame() {
        for (int each = 0; each <= Character.MAX_CODE_POINT; each++) {
            var character = Character.toString(each);
            var written = JSON.writeValueAsString(List.of(character));
            var printed = Printable.json(written);
            assertThat(Printable.line(printed)).isEqualTo(printed);
            if (!printed.equals(written)) {
                assertThat(JSON.readTree(printed).path(0).asString()).isEqualTo(character);
            }
        }
    }

    @Test
    void leavesTheLinesOfJson() {
        var json = "{\r\n\t\"a\" : 1\n}";
        assertThat(Printable.json(json)).isEqualTo(json);
    }

    @Test
    void leavesTextInAnyScript() {
        for (var text : new String[] {"", "load-0", "a\tb", "Größe 日本", "شركة", "می\u200cخواهم", "👩\u200d💻 🚀"}) {
            assertThat(Printable.line(text)).isEqualTo(text);
        }
    }
}
