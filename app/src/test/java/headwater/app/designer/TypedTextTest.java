package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.Source;
import headwater.flow.edit.Splice;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {
    private static final int ROUNDS = 2000;
    private static final List<String> PIECES = List.of("a", "b", "\n", "\n", "é", "漢", "🙂", "🙃", " ", "\uFEFF");

    @Test
    void showsNoMarkAndOneLineEndWhateverTheFileHas() {
        assertThat(TypedText.of(Source.of("\uFEFFa\r\nb\r\n"))).isEqualTo("a\nb\n");
    }

    @Test
    void keepsTheFilesOwnLineEndsAndItsMark() {
        var typed = TypedText.applied(Source.of("\uFEFFa\r\nb\r\n"), "a\nnew\nb\n");
        assertThat(typed.text()).isEqualTo("\uFEFFa\r\nnew\r\nb\r\n");
    }

    @Test
    void leavesOtherLinesOfAFileWithMixedEndsAsTheyAre() {
        var typed = TypedText.applied(Source.of("a\r\nb\nc\r\n"), "a\nB\nc\n");
        assertThat(typed.text()).isEqualTo("a\r\nB\nc\r\n");
    }

    @Test
    void takesOneEmojiForAnotherThatSharesHalfOfIt() {
        var typed = TypedText.applied(Source.of("x = \"🙂\"\n"), "x = \"🙃\"\n");
        assertThat(typed.text()).isEqualTo("x = \"🙃\"\n");
        var splice = Splice.between(Source.of("x = \"🙂\"\n"), typed);
        assertThat(splice.text()).isEqualTo("🙃");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "\n", "🙂", "a\nb"})
    void isTheSameFileWhenNothingWasTyped(String text) {
        var source = Source.of(text.replace("\n", "\r\n"));
        assertThat(TypedText.applied(source, TypedText.of(source))).isEqualTo(source);
    }

    @Test
    void showsWhatWasTypedWhateverItWas() {
        var random = new Random(20261124);
        for (var round = 0; round < ROUNDS; round++) {
            var before = text(random);
            var source = Source.of((random.nextBoolean() ? "\uFEFF" : "")
                    + (random.nextBoolean() ? before.replace("\n", "\r\n") : before));
            var typed = random.nextInt(4) == 0 ? text(random) : changed(TypedText.of(source), random);
            var after = TypedText.applied(source, typed);
            assertThat(TypedText.of(after)).as("%s -> %s", source.text(), typed).isEqualTo(typed);
            var splice = Splice.between(source, after);
            assertThat(Splice.apply(source, List.of(splice))).isEqualTo(after);
            assertThat(Splice.apply(after, Splice.inverse(source, List.of(splice))))
                    .isEqualTo(source);
        }
    }

    private static String changed(String text, Random random) {
        var points = text.codePointCount(0, text.length());
        var from = text.offsetByCodePoints(0, random.nextInt(points + 1));
        var to = text.offsetByCodePoints(
                from, random.nextInt(Math.min(4, text.codePointCount(from, text.length()) + 1)));
        var changed = text.substring(0, from) + text(random) + text.substring(to);
        return changed.replaceFirst("^\uFEFF+", "");
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        // A mark is one only at the beginning; there it is not text.
        for (var left = random.nextInt(8); left > 0; left--) {
            var piece = PIECES.get(random.nextInt(PIECES.size()));
            if (!piece.equals("\uFEFF") || !text.isEmpty()) {
                text.append(piece);
            }
        }
        return text.toString();
    }
}
