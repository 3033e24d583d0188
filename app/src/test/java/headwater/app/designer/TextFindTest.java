package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFindTest {
    private static final String TEXT = "load(day)\nLoad(DAY)\nreload()\n";

    @Test
    void findsWordsAsTheyAreTyped() {
        assertThat(starts(new TextFind("load(", false, false))).containsExactly(0, 10, 22);
        assertThat(starts(new TextFind("load(", true, false))).containsExactly(0, 22);
        assertThat(starts(new TextFind("", false, false))).isEmpty();
    }

    @Test
    void findsExpressionsLineByLine() {
        assertThat(starts(new TextFind("^load", false, true))).containsExactly(0, 10);
        assertThat(starts(new TextFind("x*", false, true))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[a", "*", "\\"})
    void waitsForAnExpressionThatIsNotComplete(String words) {
        assertThat(new TextFind(words, false, true).isValid()).isFalse();
        assertThat(starts(new TextFind(words, false, true))).isEmpty();
        assertThat(new TextFind(words, false, false).isValid()).isTrue();
    }

    @Test
    void goesAroundTheEnds() {
        var matches = new TextFind("load", false, false).in(TEXT);
        assertThat(TextFind.next(matches, 0, true)).isZero();
        assertThat(TextFind.next(matches, 4, true)).isEqualTo(1);
        assertThat(TextFind.next(matches, 30, true)).isZero();
        assertThat(TextFind.next(matches, 10, false)).isZero();
        assertThat(TextFind.next(matches, 0, false)).isEqualTo(2);
    }

    @Test
    void replacesEveryMatchAndNothingElse() {
        assertThat(new TextFind("load", true, false).replaced(TEXT, "read$1")).isEqualTo("""
                read$1(day)
                Load(DAY)
                reread$1()
                """);
        assertThat(new TextFind("(\\w+)\\((\\w*)\\)", true, true).replaced(TEXT, "$2.$1$7\\"))
                .isEqualTo("""
                day.load$7\\
                DAY.Load$7\\
                .reload$7\\
                """);
    }

    private static List<Integer> starts(TextFind find) {
        return find.in(TEXT).stream().map(MatchResult::start).toList();
    }
}
