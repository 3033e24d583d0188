package headwater.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The author's notes: the comments directly above a line, indented like it. What a comment tells a tool, as in
/// `# noqa` or `# type: ignore`, is no note, and neither is code that was commented out.
public final class Comments {
    /// Comments that tools read: by their names, or by a word that tells any tool what to do.
    private static final Pattern DIRECTIVE = Pattern.compile(
            "#\\s*:?\\s*(?:noqa\\b|nosec\\b|nosonar\\b|nosemgrep\\b|noinspection\\b|skipcq\\b|pragma\\b|region\\b|endregion\\b"
                    + "|pyre-\\w+|language=|coding[:=]|type:|ty:|\\w*pyright:|%%|-\\*-"
                    + "|(?:fmt|isort|yapf|black|ruff|flake8|pylint|mypy|pytype|autopep8|cspell|codespell|spell-?checker|vim):"
                    + "|[\\w-]+:\\s*(?:ignore|disable|enable|skip|off|on|noqa)\\b).*",
            Pattern.CASE_INSENSITIVE);

    /// Lines of code that were commented out, as far as nobody would write them for a reader: assignments, calls,
    /// imports, decorators, headers of blocks that are not English too, and what is left of a call of many lines.
    private static final Pattern CODE = Pattern.compile("#\\s*(?:"
            + "[\\w.]+(?:\\[[^]]*])*(?:\\s*,\\s*[\\w.]+)*(?:\\s*:\\s*[\\w.\\[\\], |]+)?\\s*(?:[-+*/|&%]|//|\\*\\*)?=(?!=)\\s*\\S.*"
            + "|(?:(?:await|return|yield|raise|assert|del)\\s+)?[a-z_][\\w.]*\\((?:.*[(),:\\[{])?"
            + "|(?:return|yield|del)\\s+[\\w.\\[\\]]+(?:\\s*,\\s*[\\w.]+)*"
            + "|import\\s+[\\w.]+(?:\\s+as\\s+\\w+)?|from\\s+[\\w.]+\\s+import\\s.*"
            + "|@[\\w.]+(?:\\(.*)?|(?:async\\s+)?def\\s+\\w+\\(.*|for\\s+\\w+(?:\\s*,\\s*\\w+)*\\s+in\\s.*:"
            + "|(?:if|elif|while)\\s.*(?:[=!<>]=|[(\\[]).*:|(?:async\\s+)?with\\s+[\\w.]+\\(.*:|(?:else|try|finally|except\\b.*):"
            + "|['\"\\w.]+\\s*:\\s*\\S.*,|[)\\]}]+[,:;]?|pass"
            + ")\\s*");

    private final Source source;

    /// The comments of a text.
    public Comments(Source source) {
        this.source = source;
    }

    /// The first of the comment lines directly above a line, those for tools included; the line itself without one.
    ///
    /// @param after the last line of the code before, which may be a string that looks like comments; 0 for none
    public int first(int line, int after) {
        var mark = source.indent(line) + "#";
        int first = line;
        while (first - 1 > after && first > 1 && text(first - 1).startsWith(mark)) {
            first--;
        }
        return first;
    }

    /// The words of the note in some comment lines, without number signs, a line each; empty without a note.
    ///
    /// @param end the line after the last
    public List<String> note(int first, int end) {
        var words = new ArrayList<String>();
        for (int at = first; at < end; at++) {
            if (isNote(at)) {
                words.add(text(at).strip().replaceFirst("^# ?", ""));
            }
        }
        return words;
    }

    /// Whether a comment line is for readers.
    public boolean isNote(int line) {
        return isNote(text(line).strip());
    }

    /// Whether a comment, with its number sign, is for readers.
    public static boolean isNote(String comment) {
        return !DIRECTIVE.matcher(comment).matches() && !CODE.matcher(comment).matches();
    }

    private String text(int line) {
        return source.text(source.lineStart(line), source.lineStart(line + 1));
    }
}
