package headwater.flow.edit;

import headwater.flow.Comments;
import headwater.flow.python.Syntax;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The note above a statement: comment lines. What comments tell tools stays, below it.
final class Notes {
    private final DocumentTree tree;
    private final StatementLines statementLines;

    Notes(DocumentTree tree) {
        this.tree = tree;
        this.statementLines = new StatementLines(tree.source());
    }

    PlannedEdit set(FlowEdit.SetNote edit) throws Refusal {
        var item = tree.item(tree.flow(edit.flow()), edit.node());
        var statement = tree.statements(item).getFirst();
        if (!statementLines.isFirst(statement)) {
            throw new Refusal(item.statement(), EditReason.NOTE_WITHIN_LINE);
        }
        int line = tree.source().lineOf(statement.start());
        int from = statementLines.commentStart(statement);
        int to = tree.source().lineStart(line);
        var text = lines(edit.text(), statement) + directives(line);
        var what = edit.text().isBlank() ? "Remove the note at " : "Write a note at ";
        return new PlannedEdit(List.of(new Splice(from, to, text)), what + edit.node(), Expectation.nothing());
    }

    private String lines(String text, Syntax statement) {
        var indent = statementLines.indent(statement);
        var eol = statementLines.eol(statement);
        return text.strip()
                .lines()
                .map(words -> indent + ("# " + words).stripTrailing() + eol)
                .collect(Collectors.joining());
    }

    private String directives(int line) {
        var source = tree.source();
        var comments = new Comments(source);
        return IntStream.range(comments.first(line), line)
                .filter(above -> !comments.isNote(above))
                .mapToObj(above -> source.text(source.lineStart(above), source.lineStart(above + 1)))
                .collect(Collectors.joining());
    }
}
