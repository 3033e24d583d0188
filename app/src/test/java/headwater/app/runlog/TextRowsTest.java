package headwater.app.runlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextRowsTest {
    private static List<String> rows(String text, int columns) {
        return TextRows.of(text, columns).stream()
                .map(row -> text.substring(row.start(), row.end()))
                .toList();
    }

    @Test
    void areTheLinesOfAMessage() {
        assertThat(rows("a\nb\r\n\rc", TextRows.UNLIMITED)).containsExactly("a", "b", "", "c");
        assertThat(rows("", TextRows.UNLIMITED)).containsExactly("");
    }

    @Test
    void endAtABlankIfOneIsNear() {
        assertThat(rows("rates from api.fx.example", 12)).containsExactly("rates from ", "api.fx.examp", "le");
    }

    @Test
    void splitNoCharacterAndLoseNone() {
        var random = new Random(1);
        for (int i = 0; i < 5_000; i++) {
            var text = random.ints(random.nextInt(60), 0, 6)
                    .mapToObj(kind ->
                            List.of("a", " ", "ä", "\ud83d\ude00", "\t", "-").get(kind))
                    .collect(Collectors.joining());
            int columns = 2 + random.nextInt(20);
            var rows = rows(text, columns);
            assertThat(String.join("", rows)).isEqualTo(text);
            assertThat(rows).hasSize(TextRows.count(text, columns)).allMatch(row -> row.length() <= columns);
            assertThat(rows).noneMatch(row -> !row.isEmpty() && Character.isLowSurrogate(row.charAt(0)));
        }
    }
}
