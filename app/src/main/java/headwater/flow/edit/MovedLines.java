package headwater.flow.edit;

import headwater.flow.Source;
import headwater.flow.python.Syntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The lines of moved statements: they go where they were, and come, indented as the new block is, at another place.
final class MovedLines {
    private final Source source;
    private final StatementLines statementLines;
    private final List<Syntax> moved;
    private final BlockPlace place;
    private final List<Splice> splices = new ArrayList<>();
    private final List<Expectation.Moved> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int length;

    /// @param moved the statements, each on lines of its own, in the order of the text
    MovedLines(DocumentTree tree, List<Syntax> moved, BlockPlace place) {
        this.source = tree.source();
        this.statementLines = new StatementLines(source);
        this.moved = List.copyOf(moved);
        this.place = place;
        build();
    }

    List<Splice> splices() {
        return splices;
    }

    /// Where the lines are in the splice that puts them in.
    List<Expectation.Moved> pieces() {
        return pieces;
    }

    private void build() {
        var eol = statementLines.eol(moved.getFirst());
        boolean open =
                place.start() == source.length() && source.length() > 0 && source.at(source.length() - 1) != '\n';
        if (open) {
            append(eol);
        }
        var filled = new HashSet<Syntax>();
        for (var statement : moved) {
            int start = statementLines.commentStart(statement);
            int end = statementLines.lineEnd(statement);
            lines(statement, start, end);
            if (text.charAt(text.length() - 1) != '\n') {
                append(eol);
            }
            takeOut(statement, start, end, filled);
        }
        if (open) {
            text.setLength(text.length() - eol.length());
        }
        splices.add(new Splice(place.start(), place.end(), text.toString()));
    }

    private void append(String more) {
        text.append(more);
        length += more.length();
    }

    private void lines(Syntax statement, int start, int end) {
        var indent = statementLines.indent(statement);
        Set<Integer> within = indent.equals(place.indent()) ? Set.of() : Sources.linesWithinStrings(source.text());
        for (int line = source.lineOf(start); source.lineStart(line) < end; line++) {
            int from = source.lineStart(line);
            int to = Math.min(end, source.lineStart(line + 1));
            int code = Math.min(to, source.indentStart(line));
            boolean isCode = !within.contains(line) && source.text(code, to).startsWith(indent);
            int content = isCode ? code + indent.length() : from;
            if (isCode) {
                append(source.text(from, code) + place.indent());
            }
            pieces.add(new Expectation.Moved(content, to, place.start(), length));
            text.append(source.text(content, to));
            length += to - content;
        }
    }

    /// The last statement of a block leaves `pass`.
    private void takeOut(Syntax statement, int start, int end, Set<Syntax> filled) {
        var block = statement.parent();
        boolean isEmptied = block != null && block.is("block") && moved.containsAll(block.parts());
        if (isEmptied && filled.add(block)) {
            var eol = source.at(end - 1) == '\n' ? statementLines.eol(statement) : "";
            splices.add(new Splice(start, end, statementLines.indent(statement) + "pass" + eol));
            return;
        }
        boolean isLastLine = source.at(end - 1) != '\n';
        splices.add(new Splice(isLastLine ? beforeLineEnd(start) : start, withBlankLine(start, end), ""));
    }

    /// Of two blank lines that would meet, one goes.
    private int withBlankLine(int start, int end) {
        int line = source.lineOf(start);
        boolean isBlankAbove = line > 1 && isBlank(line - 1);
        boolean isHere = place.start() >= start && place.start() <= end;
        return isBlankAbove && !isHere && end < source.length() && isBlank(source.lineOf(end))
                ? source.lineStart(source.lineOf(end) + 1)
                : end;
    }

    private boolean isBlank(int line) {
        return source.text(source.lineStart(line), source.lineStart(line + 1)).isBlank();
    }

    private int beforeLineEnd(int start) {
        if (start == 0) {
            return 0;
        }
        return start > 1 && source.at(start - 2) == '\r' ? start - 2 : start - 1;
    }
}
