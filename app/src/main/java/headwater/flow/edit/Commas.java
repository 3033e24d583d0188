package headwater.flow.edit;

import headwater.flow.Source;
import headwater.flow.python.Syntax;
import java.util.List;

/// Adds to and removes from a list in brackets with commas, on one line or one a line.
final class Commas {
    private final Source source;

    Commas(Source source) {
        this.source = source;
    }

    /// The splice that adds an element behind the last.
    Splice append(Syntax list, String text) {
        List<Syntax> parts = list.parts();
        if (parts.isEmpty()) {
            int at = list.children().isEmpty()
                    ? list.start()
                    : list.children().getFirst().end();
            return new Splice(at, at, text);
        }
        return after(parts.getLast(), text);
    }

    /// The splice that adds an element behind another.
    Splice after(Syntax part, String text) {
        return new Splice(part.end(), part.end(), "," + gap(part) + text);
    }

    /// The splice that adds an element before another.
    Splice before(Syntax part, String text) {
        return new Splice(part.start(), part.start(), text + "," + gap(part));
    }

    /// One space, or the line end and indentation that the element follows.
    private String gap(Syntax part) {
        int start = source.lineStart(source.lineOf(part.start()));
        var before = source.text(start, part.start());
        return before.isBlank() && source.lineOf(part.start()) > 1 ? source.eol() + before : " ";
    }

    /// The splice that takes an element out, with one comma.
    Splice remove(Syntax list, Syntax part) {
        List<Syntax> parts = list.parts();
        int index = parts.indexOf(part);
        if (index > 0) {
            return new Splice(parts.get(index - 1).end(), part.end(), "");
        }
        if (parts.size() > 1) {
            return new Splice(part.start(), parts.get(1).start(), "");
        }
        var comma = list.first(",");
        return new Splice(part.start(), comma == null ? part.end() : comma.end(), "");
    }
}
