package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PythonColoursTest {
    @Test
    void coloursWhatHasAColourAndNothingElse() {
        var text = """
                @task(retries=2)
                async def load_rows(day):  # one day
                    return f"{day}" if isinstance(day, str) else 'in\\'deed' + r"a\\b"

                class Rows:
                    '''Rows of
                    for a day'''
                    limit = 1_000 + x2 - 0.5
                """;
        assertThat(coloured(text))
                .containsExactly(
                        "decorator @task",
                        "number 2",
                        "keyword async",
                        "keyword def",
                        "definition load_rows",
                        "comment # one day",
                        "keyword return",
                        "string f\"{day}\"",
                        "keyword if",
                        "keyword else",
                        "string 'in\\'deed'",
                        "string r\"a\\b\"",
                        "keyword class",
                        "definition Rows",
                        "string '''Rows of\n    for a day'''",
                        "number 1_000",
                        "number 0.5");
    }

    private static List<String> coloured(String text) {
        return PythonColours.of(text).words().stream()
                .map(word -> word.style() + " " + text.substring(word.start(), word.end()))
                .toList();
    }
}
