package headwater.app.designer;

import headwater.flow.Source;
import headwater.flow.edit.Splice;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The text of a file as an editor shows it, with `\n` for every line end and no byte order mark, and back: only
/// what was typed over changes, with the file's own line ends.
final class TypedText {
    private TypedText() {}

    static String of(Source source) {
        var text = source.text();
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
    }

    /// The file after its shown text has become `typed`.
    static Source applied(Source source, String typed) {
        var shown = of(source);
        var same = Same.of(shown, typed);
        var text = source.text();
        var from = original(text, same.start());
        var to = original(text, shown.length() - same.end());
        var inserted =
                typed.substring(same.start(), typed.length() - same.end()).replace("\n", source.eol());
        return Splice.apply(source, List.of(new Splice(bytes(text, from), bytes(text, to), inserted)));
    }

    /// Where in the file's text the character at this place of the shown text is.
    private static int original(String text, int shown) {
        var at = text.startsWith("\uFEFF") ? 1 : 0;
        for (var left = shown; left > 0; left--) {
            at += text.startsWith("\r\n", at) ? 2 : 1;
        }
        return at;
    }

    private static int bytes(String text, int characters) {
        return text.substring(0, characters).getBytes(StandardCharsets.UTF_8).length;
    }

    /// How many characters two texts share at their beginning and, apart from those, at their end.
    record Same(int start, int end) {
        static Same of(String a, String b) {
            var most = Math.min(a.length(), b.length());
            var start = 0;
            while (start < most && a.charAt(start) == b.charAt(start)) {
                start++;
            }
            // Half of a character outside the basic plane is none.
            if (start > 0 && Character.isHighSurrogate(a.charAt(start - 1))) {
                start--;
            }
            var end = 0;
            while (end < most - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
                end++;
            }
            if (end > 0 && Character.isLowSurrogate(a.charAt(a.length() - end))) {
                end--;
            }
            return new Same(start, end);
        }
    }
}
