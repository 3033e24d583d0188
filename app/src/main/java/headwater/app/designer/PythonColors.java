package headwater.app.designer;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/// Which words of a Python text get which colour. For the eye alone: what the text means is read elsewhere.
final class PythonColors {
    private static final Pattern TOKEN = Pattern.compile("""
            (?<string>[rRbBfFuU]{0,2}(?:\"""[\\s\\S]*?(?:\"""|\\z)|'''[\\s\\S]*?(?:'''|\\z)|"(?:\\\\.|[^"\\\\\\n])*"?|'(?:\\\\.|[^'\\\\\\n])*'?))\
            |(?<comment>#[^\\n]*)\
            |(?<decorator>(?m:^[ \\t]*@[\\w.]+))\
            |(?<keyword>\\b(?:False|None|True|and|as|assert|async|await|break|case|class|continue|def|del|elif|else|except|finally|for|from|global|if|import|in|is|lambda|match|nonlocal|not|or|pass|raise|return|try|while|with|yield)\\b)\
            |(?<definition>(?<=def )\\w+|(?<=class )\\w+)\
            |(?<number>\\b\\d[\\w.]*)""");
    private static final List<String> GROUPS =
            List.of("string", "comment", "decorator", "keyword", "definition", "number");

    private PythonColors() {}

    static StyleSpans<Collection<String>> of(String text) {
        var spans = new StyleSpansBuilder<Collection<String>>();
        var token = TOKEN.matcher(text);
        var end = 0;
        while (token.find()) {
            spans.add(List.of(), token.start() - end);
            var style =
                    GROUPS.stream().filter(group -> token.group(group) != null).toList();
            spans.add(style, token.end() - token.start());
            end = token.end();
        }
        spans.add(List.of(), text.length() - end);
        return spans.create();
    }
}
