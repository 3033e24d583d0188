package headwater.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DescribedParametersTest {
    private static final Map<String, String> EXPECTED = Map.of(
            "day", "The day to report, or the day before.", "source", "Where the order book is read from: a URL.");

    @Test
    void readsTheStyleOfGoogle() {
        var read = Docstring.of("""
                def orders(day: str = "a:b", source: dict[str, int] = {"a": 1},  # what's this: it
                ) -> dict[str, int]:
                    \"""Clean and publish
                    one day of orders.

                    Note:
                        This is not a parameter: it is a note.

                    Args:
                        day (str, optional): The day to report,
                            or the day before.

                        source: Where the order book is read from: a URL.

                    Returns:
                        total: Something.
                    \"""
                    return {}
                """);
        assertThat(read.summary()).isEqualTo("Clean and publish one day of orders.");
        assertThat(read.parameters()).isEqualTo(EXPECTED);
    }

    @Test
    void readsTheStyleOfNumPy() {
        var read = Docstring.of("""
                async def orders(day, source):
                    # a comment first
                    r'''
                    Clean and publish one day of orders.

                    Parameters
                    ----------
                    day : str, optional
                        The day to report,
                        or the day before.
                    source
                        Where the order book is read from: a URL.

                    Returns
                    -------
                    total : int
                        Something.
                    '''
                """);
        assertThat(read.summary()).isEqualTo("Clean and publish one day of orders.");
        assertThat(read.parameters()).isEqualTo(EXPECTED);
    }

    @Test
    void readsTheStyleOfSphinx() {
        var read = Docstring.of("""
                def orders(day, source):
                    \"""Clean and publish one day of orders.
                    :param str day: The day to report,
                        or the day before.
                    :type day: str
                    :param source: Where the order book is read from: a URL.
                    :returns: Something.
                    \"""
                """);
        assertThat(read.summary()).isEqualTo("Clean and publish one day of orders.");
        assertThat(read.parameters()).isEqualTo(EXPECTED);
    }

    @Test
    void readsTextsOfAnyLength() {
        var words = "It is \\\"long\\\".\n".repeat(50_000);
        var read = Docstring.of("def orders(day):\n    \"\"\"" + words + "\n:param day: The day.\n\"\"\"");
        assertThat(read.parameters()).isEqualTo(Map.of("day", "The day."));
    }

    @Test
    void knowsNothingWhereThereIsNoDocstring() {
        assertThat(Docstring.of("def orders(day=\"\"\"x\"\"\"):\n    return \"\"\"Args:\n    day: no\"\"\"\n"))
                .isEqualTo(new Docstring("", Map.of()));
        assertThat(Docstring.of("def orders(): ...")).isEqualTo(new Docstring("", Map.of()));
        assertThat(Docstring.of("def orders(): \"One line.\"").summary()).isEqualTo("One line.");
    }
}
