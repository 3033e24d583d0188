package headwater.app.designer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.jspecify.annotations.Nullable;

/// Which words of a Python text get which colour. For the eye alone: what the text means is read elsewhere.
///
/// @param length the length of the text
/// @param words the words that have a colour, in order
record PythonColours(int length, List<Word> words) {
    static final PythonColours NONE = new PythonColours(0, List.of());

    private static final Pattern TOKEN = Pattern.compile("""
            (?<string>[rRbBfFuU]{0,2}(?:\"""[\\s\\S]*?(?:\"""|\\z)|'''[\\s\\S]*?(?:'''|\\z)|"(?:\\\\.|[^"\\\\\\n])*"?|'(?:\\\\.|[^'\\\\\\n])*'?))\
            |(?<comment>#[^\\n]*)\
            |(?<decorator>(?m:^[ \\t]*@[\\w.]+))\
            |(?<number>\\b\\d[\\w.]*)\
            |(?<word>\\b\\w+)""");
    private static final List<String> GROUPS = List.of("string", "comment", "decorator", "number");
    private static final Set<String> KEYWORDS = Set.of(
            ("False None True and as assert async await break case class continue def del elif else except finally for from"
                            + " global if import in is lambda match nonlocal not or pass raise return try while with"
                            + " yield")
                    .split(" "));

    PythonColours {
        words = List.copyOf(words);
    }

    /// A word from one character to another, and the style that it has.
    record Word(int start, int end, String style) {}

    static PythonColours of(String text) {
        var words = new ArrayList<Word>();
        var token = TOKEN.matcher(text);
        while (token.find()) {
            var style = style(text, token);
            if (style != null) {
                words.add(new Word(token.start(), token.end(), style));
            }
        }
        return new PythonColours(text.length(), words);
    }

    // Keywords are looked up: a pattern of them all would try each one at each word.
    private static @Nullable String style(String text, Matcher token) {
        if (token.start("word") < 0) {
            return GROUPS.stream()
                    .filter(group -> token.start(group) >= 0)
                    .findFirst()
                    .orElseThrow();
        }
        if (KEYWORDS.contains(token.group())) {
            return "keyword";
        }
        int start = token.start();
        boolean isDefined = text.startsWith("def ", start - 4) || text.startsWith("class ", start - 6);
        return isDefined ? "definition" : null;
    }

    /// Gives a text area that holds the text its colours. Words that it has coloured already, before and behind
    /// what was typed, are left alone: to style a whole file takes longer than a frame.
    ///
    /// @param shown the colours that the area was given last, or [#NONE]
    void show(CodeArea area, PythonColours shown) {
        var most = Math.min(words.size(), shown.words.size());
        var first = 0;
        while (first < most && words.get(first).equals(shown.words.get(first))) {
            first++;
        }
        var same = 0;
        while (same < most - first && isSame(shown, same)) {
            same++;
        }
        var from = first == 0 ? 0 : words.get(first - 1).end;
        var to = same == 0 ? length : words.get(words.size() - same).start;
        if (from >= to) {
            return;
        }
        var spans = new StyleSpansBuilder<Collection<String>>();
        var at = from;
        for (var word : words.subList(first, words.size() - same)) {
            spans.add(List.of(), word.start - at);
            spans.add(List.of(word.style), word.end - word.start);
            at = word.end;
        }
        spans.add(List.of(), to - at);
        area.setStyleSpans(from, spans.create());
    }

    private boolean isSame(PythonColours shown, int fromEnd) {
        var one = words.get(words.size() - 1 - fromEnd);
        var other = shown.words.get(shown.words.size() - 1 - fromEnd);
        return one.style.equals(other.style)
                && length - one.start == shown.length - other.start
                && length - one.end == shown.length - other.end;
    }
}
