package headwater.flow.diff;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.Source;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangedLinesTest {
    @Test
    void areNoneWhenNothingChanged() {
        assertThat(between("a\nb\n", "a\nb\n")).isEmpty();
    }

    @Test
    void areTheNewLines() {
        assertThat(between("a\nd\n", "a\nb\nc\nd\n")).containsExactly(2, 3);
    }

    @Test
    void areTheDifferentLines() {
        assertThat(between("a\nb\nc\n", "a\nB\nc\n")).containsExactly(2);
    }

    @Test
    void areWhereLinesWent() {
        assertThat(between("a\nb\nc\n", "a\nc\n")).containsExactly(2);
    }

    @Test
    void areInsideTheTextWhenTheLastLinesWent() {
        assertThat(between("a\nb\nc", "a")).containsExactly(1);
        assertThat(between("a\nb\n", "")).containsExactly(1);
    }

    @Test
    void areNotTouchedByTheKindOfLineEnd() {
        assertThat(between("a\r\nb\r\n", "a\r\nx\r\nb\r\n")).containsExactly(2);
    }

    private static Set<Integer> between(String before, String after) {
        return ChangedLines.between(Source.of(before), Source.of(after));
    }
}
