package headwater.flow.edit;

import headwater.flow.Source;
import headwater.flow.python.StatementComments;
import headwater.flow.python.Syntax;
import java.util.ArrayList;
import java.util.List;

/// Where statements are in the text: the splices that put one in, or take one out, in the file's own style.
final class StatementLines {
    private final Source source;
    private final StatementComments comments;

    StatementLines(Source source) {
        this.source = source;
        this.comments = new StatementComments(source);
    }

    /// The blanks before the statement's line, as they are written.
    String indent(Syntax statement) {
        return source.indent(source.lineOf(statement.start()));
    }

    /// What the file indents one level with, by the first block in it.
    static String unit(Syntax root, Source source) {
        String[] found = {""};
        root.walk(node -> {
            var parent = node.parent();
            if (found[0].isEmpty()
                    && node.is("block")
                    && parent != null
                    && !node.parts().isEmpty()) {
                var statementLines = new StatementLines(source);
                var inner = statementLines.indent(node.parts().getFirst());
                var outer = statementLines.indent(parent);
                if (statementLines.isFirst(node.parts().getFirst()) && inner.startsWith(outer)) {
                    found[0] = inner.substring(outer.length());
                }
            }
        });
        return found[0].isEmpty() ? "    " : found[0];
    }

    /// The line end of the statement's own line, else the file's.
    String eol(Syntax statement) {
        int end = source.lineStart(source.lineOf(Math.max(statement.start(), statement.end() - 1)) + 1);
        if (end >= 2 && end <= source.length() && source.at(end - 1) == '\n') {
            return source.at(end - 2) == '\r' ? "\r\n" : "\n";
        }
        return source.eol();
    }

    /// Puts lines (without indentation or line ends of their own) after a statement.
    Splice after(Syntax statement, List<String> lines) throws Refusal {
        if (!isAlone(statement)) {
            return new Splice(statement.end(), statement.end(), "; " + single(lines, statement));
        }
        return afterAsIs(statement, block(lines, indent(statement), eol(statement)));
    }

    /// Puts whole lines, indented as they must be, after a statement that has its lines for itself.
    Splice afterAsIs(Syntax statement, String text) {
        int at = lineEnd(statement);
        boolean open = at == source.length() && (at == 0 || source.at(at - 1) != '\n');
        return new Splice(at, at, open ? eol(statement) + text : text + eol(statement));
    }

    /// Puts lines before a statement, and before the comments that belong to it.
    Splice before(Syntax statement, List<String> lines) throws Refusal {
        if (!isAlone(statement)) {
            return new Splice(statement.start(), statement.start(), single(lines, statement) + "; ");
        }
        return beforeAsIs(statement, block(lines, indent(statement), eol(statement)));
    }

    /// Puts whole lines, indented as they must be, before a statement that has its lines for itself.
    Splice beforeAsIs(Syntax statement, String text) {
        int at = commentStart(statement);
        return new Splice(at, at, text + eol(statement));
    }

    private static String single(List<String> lines, Syntax statement) throws Refusal {
        if (lines.size() != 1) {
            throw new Refusal(statement.span(), EditReason.LINES_INTO_ONE);
        }
        return lines.getFirst();
    }

    private static String block(List<String> lines, String indent, String eol) {
        var text = new StringBuilder();
        for (var line : lines) {
            text.append(text.isEmpty() ? "" : eol)
                    .append(line.isEmpty() ? "" : indent)
                    .append(line);
        }
        return text.toString();
    }

    /// Takes a statement out, with the comments that are its own; the last of a block leaves `pass`.
    Splice remove(Syntax statement) {
        var parent = statement.parent();
        boolean only = parent != null
                && parent.is("block")
                && parent.parts().stream().filter(part -> !part.is("comment")).count() == 1;
        if (only) {
            return new Splice(statement.start(), statement.end(), "pass");
        }
        return takeOut(statement);
    }

    /// Takes statements of one block out; all of them leave `pass`.
    List<Splice> removeAll(List<Syntax> statements) {
        var splices = new ArrayList<Splice>();
        for (var statement : statements) {
            var parent = statement.parent();
            boolean all = parent != null && parent.is("block") && statements.containsAll(parent.parts());
            if (!all) {
                splices.add(takeOut(statement));
            } else if (parent != null && parent.parts().getFirst() == statement) {
                splices.add(new Splice(statement.start(), statement.end(), "pass"));
            } else {
                splices.add(new Splice(lineStart(statement), lineEnd(statement), ""));
            }
        }
        return splices;
    }

    private Splice takeOut(Syntax statement) {
        if (!isAlone(statement)) {
            return inline(statement);
        }
        int start = isParagraph(statement) ? commentStart(statement) : lineStart(statement);
        int end = lineEnd(statement);
        boolean blankAbove = start > 0 && isBlank(source.lineOf(start) - 1);
        if (blankAbove && end < source.length() && isBlank(source.lineOf(end))) {
            end = source.lineStart(source.lineOf(end) + 1);
        }
        return new Splice(start, end, "");
    }

    private Splice inline(Syntax statement) {
        int end = statement.end();
        while (end < source.length() && (source.at(end) == ' ' || source.at(end) == '\t')) {
            end++;
        }
        if (end < source.length() && source.at(end) == ';' && hasNext(statement)) {
            end++;
            while (end < source.length() && source.at(end) == ' ') {
                end++;
            }
            return new Splice(statement.start(), end, "");
        }
        int start = statement.start();
        while (start > 0 && (source.at(start - 1) == ' ' || source.at(start - 1) == ';')) {
            start--;
        }
        return new Splice(start, statement.end(), "");
    }

    private boolean hasNext(Syntax statement) {
        var parent = statement.parent();
        return parent != null
                && parent.parts().stream()
                        .anyMatch(each -> each.start() > statement.start()
                                && source.lineOf(each.start()) == source.lineOf(statement.end() - 1));
    }

    /// The whole lines of a statement and of the comments above it, without the last line end.
    String lines(Syntax statement) {
        int start = commentStart(statement);
        int end = lineEnd(statement);
        var text = source.text(start, end);
        return text.endsWith("\r\n")
                ? text.substring(0, text.length() - 2)
                : text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    boolean isAlone(Syntax statement) {
        return isFirst(statement) && isLast(statement);
    }

    /// Whether a statement begins its line.
    boolean isFirst(Syntax statement) {
        return source.text(lineStart(statement), statement.start())
                .replace("\uFEFF", "")
                .isBlank();
    }

    private boolean isLast(Syntax statement) {
        var rest = source.text(statement.end(), lineEnd(statement)).strip();
        var next = rest.startsWith(";") ? rest.substring(1).strip() : rest;
        return next.isEmpty() || next.startsWith("#");
    }

    private int lineStart(Syntax statement) {
        return source.lineStart(source.lineOf(statement.start()));
    }

    /// The offset after the line end of the statement's last line.
    int lineEnd(Syntax statement) {
        return source.lineStart(source.lineOf(Math.max(statement.start(), statement.end() - 1)) + 1);
    }

    /// Where the comment lines begin that are directly above the statement, or the statement's line.
    int commentStart(Syntax statement) {
        return source.lineStart(comments.first(statement));
    }

    /// A comment above several statements is not the first one's own.
    private boolean isParagraph(Syntax statement) {
        int next = source.lineOf(Math.max(statement.start(), statement.end() - 1)) + 1;
        var parent = statement.parent();
        boolean last = parent == null || parent.parts().getLast() == statement;
        return last || next > source.lines() || isBlank(next);
    }

    private boolean isBlank(int line) {
        return line(line).isBlank();
    }

    private String line(int line) {
        return source.text(source.lineStart(line), source.lineStart(line + 1));
    }
}
