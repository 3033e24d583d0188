package headwater.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The author's notes: the comments directly above a line, indented like it. What a comment tells a tool, as in
/// `# noqa` or `# type: ignore`, is no note.
public final class Comments {
    private static final Pattern DIRECTIVE = Pattern.compile(
            "#\\s*(?:noqa\\b|type:|fmt:|isort:|yapf:|ruff:|flake8:|pylint:|pyright:|mypy:|pragma:|nosec\\b|%%|-\\*-).*",
            Pattern.CASE_INSENSITIVE);

    private final Source source;

    /// The comments of a text.
    public Comments(Source source) {
        this.source = source;
    }

    /// The first of the comment lines directly above a line, those for tools included; the line itself without one.
    public int first(int line) {
        var mark = source.indent(line) + "#";
        int first = line;
        while (first > 1 && text(first - 1).startsWith(mark)) {
            first--;
        }
        return first;
    }

    /// The words of the note above a line, without number signs, a line each; empty without a note.
    public List<String> note(int line) {
        var words = new ArrayList<String>();
        for (int at = first(line); at < line; at++) {
            if (isNote(at)) {
                words.add(text(at).strip().replaceFirst("^# ?", ""));
            }
        }
        return words;
    }

    /// Whether a comment line is for readers.
    public boolean isNote(int line) {
        return !DIRECTIVE.matcher(text(line).strip()).matches();
    }

    private String text(int line) {
        return source.text(source.lineStart(line), source.lineStart(line + 1));
    }
}
