package headwater.prefect.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateTest {
    // As a real Prefect 3.9.1 says it.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Task run encountered an exception KeyError: 'CHF'          | KeyError: 'CHF'
                    Flow run encountered an exception: ValueError: no orders   | ValueError: no orders
                    Flow run encountered an exception ValueError: no orders    | ValueError: no orders
                    Task run encountered an exception                          | ''
                    1/3 states failed.                                         | 1/3 states failed.
                    """, quoteCharacter = '"')
    void saysWhatAnExceptionSaidWithoutPrefectsWordsAroundIt(String message, String said) {
        assertThat(state(message).said()).isEqualTo(said.equals("''") ? "" : said);
    }

    @ParameterizedTest
    @CsvSource({"ValueError: two lines", "''"})
    void saysTheFirstLineOnly(String first) {
        assertThat(state(first + "\nof three\n").said()).isEqualTo(first);
    }

    private static State state(String message) {
        return new State(null, StateType.FAILED, "Failed", null, message, StateDetails.NONE);
    }
}
