package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts are written with `|` for the caret, `<` for the other end of a selection and `¶` for the end of a line.
class PythonTypingTest {
    @ParameterizedTest
    @CsvSource({
        "a = 1|, a = 1¶|",
        "'    a = 1|', '    a = 1¶    |'",
        "'    a =| 1', '    a =¶    | 1'",
        "def f():|, def f():¶    |",
        "'    if a:  # why:|', '    if a:  # why:¶        |'",
        "'    a = 1  # not a block:|', '    a = 1  # not a block:¶    |'",
        "a = f(|, a = f(¶    |",
        "a = f(|), a = f(¶    |¶)",
        "'    return a|', '    return a¶|'",
        "'        pass|', '        pass¶    |'",
        "'    returned = 1|', '    returned = 1¶    |'",
        "a<b|c, a¶|c",
        "'a = \"\"\"¶  no block:|¶\"\"\"', 'a = \"\"\"¶  no block:¶  |¶\"\"\"'",
        "'|    a', '¶|    a'",
        "|, ¶|"
    })
    void entersALineAsDeepAsItBelongs(String before, String after) {
        assertThat(typed(
                        before,
                        (typing, anchor, caret) -> typing.enter(Math.min(anchor, caret), Math.max(anchor, caret))))
                .isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({"|a, '    |a'", "ab|, ab  |", "'a<b¶c|', '<    ab¶    c|'", "'<a¶¶b¶|c', '<    a¶¶    b|¶c'"})
    void indentsTheCaretOrTheSelectedLines(String before, String after) {
        assertThat(typed(before, PythonTyping::indent)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({"'    a|', 'a|'", "'      a|', '    a|'", "'  |a', '|a'", "'a|', 'a|'", "'<    a¶  b¶c|', '<a¶b¶c|'"})
    void outdentsTheSelectedLines(String before, String after) {
        assertThat(typed(before, PythonTyping::outdent)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "'    a|', '    # a|'",
        "'    # a|', '    a|'",
        "'#a|', 'a|'",
        "'<    a¶¶        b|', '<    # a¶¶    #     b|'",
        "'<    # a¶    #     b|', '<    a¶        b|'",
        "'<# a¶b|', '<# # a¶# b|'"
    })
    void makesLinesCommentsAndCodeAgain(String before, String after) {
        assertThat(typed(before, PythonTyping::comment)).isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"f(|a[1]{0)", "'('|", "# (|", "f(]|", "a|b", "|"})
    void seesNoPairWhereThereIsNone(String text) {
        assertThat(PythonTyping.of(text.replace("|", "")).brackets(text.indexOf('|')))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"f|(a[1]), 1, 6", "f(|a[1]), 1, 6", "f(a[1])|, 1, 6", "f(a|[1]), 3, 5", "'f|(\")\", a)', 1, 8"})
    void seesTheBracketsThatBelongTogether(String text, int open, int close) {
        assertThat(PythonTyping.of(text.replace("|", "")).brackets(text.indexOf('|')))
                .contains(new PythonTyping.Brackets(open, close));
    }

    @ParameterizedTest
    @CsvSource({"'        |a', '    |a'", "'      |a', '    |a'", "'    |', '|'"})
    void takesAStepOfIndentationAwayAtOnce(String before, String after) {
        assertThat(typed(before, (typing, _, caret) -> typing.backspace(caret).orElseThrow()))
                .isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a    |b", "|a", " |a", "¶|a"})
    void takesOneCharacterAwayElsewhere(String text) {
        var shown = text.replace('¶', '\n');
        assertThat(PythonTyping.of(shown.replace("|", "")).backspace(shown.indexOf('|')))
                .isEmpty();
    }

    private interface Key {
        CodeChange press(PythonTyping typing, int anchor, int caret);
    }

    private static String typed(String marked, Key key) {
        var shown = marked.replace('¶', '\n');
        var text = shown.replace("|", "").replace("<", "");
        int caret = shown.replace("<", "").indexOf('|');
        int anchor = shown.contains("<") ? shown.replace("|", "").indexOf('<') : caret;
        var change = key.press(PythonTyping.of(text), anchor, caret);
        var now = new StringBuilder(change.in(text));
        if (change.anchor() == change.caret()) {
            now.insert(change.caret(), "|");
        } else {
            now.insert(Math.max(change.anchor(), change.caret()), change.anchor() < change.caret() ? "|" : "<");
            now.insert(Math.min(change.anchor(), change.caret()), change.anchor() < change.caret() ? "<" : "|");
        }
        return now.toString().replace('\n', '¶');
    }
}
