package headwater.flow.edit;

import headwater.flow.Comments;
import headwater.flow.Document;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.python.Syntax;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The note above a statement: comment lines. What comments tell tools stays, below it.
public final class Notes {
    private final DocumentTree tree;
    private final StatementLines statementLines;
    private final Comments comments;

    Notes(DocumentTree tree) {
        this.tree = tree;
        this.statementLines = new StatementLines(tree.source());
        this.comments = new Comments(tree.source());
    }

    /// The note above an item, empty without one; nothing where there can be none.
    ///
    /// @param flow the flow's id
    public static Optional<String> of(Document document, String flow, ItemId item) {
        return document.flow(flow).flatMap(found -> found.item(item)).map(new Notes(new DocumentTree(document))::text);
    }

    private String text(Item item) {
        var statement = tree.statements(item).getFirst();
        return String.join("\n", comments.note(firstLine(statement), line(statement)));
    }

    PlannedEdit set(FlowEdit.SetNote edit) throws Refusal {
        var item = tree.item(tree.flow(edit.flow()), edit.node());
        var statement = tree.statements(item).getFirst();
        if (!statementLines.isFirst(statement)) {
            throw new Refusal(item.statement(), EditReason.NOTE_WITHIN_LINE);
        }
        int from = statementLines.commentStart(statement);
        int to = tree.source().lineStart(line(statement));
        var text = lines(edit.text(), statement) + directives(statement);
        var what = edit.text().isBlank() ? "Remove the note at " : "Write a note at ";
        return new PlannedEdit(List.of(new Splice(from, to, text)), what + edit.node(), Expectation.nothing());
    }

    private String lines(String text, Syntax statement) throws Refusal {
        var indent = statementLines.indent(statement);
        var eol = statementLines.eol(statement);
        var lines = new StringBuilder();
        for (var words : text.strip().lines().toList()) {
            var comment = ("# " + words).stripTrailing();
            if (!Comments.isNote(comment)) {
                throw new Refusal(statement.span(), EditReason.NOTE_NOT_FOR_READERS, words);
            }
            lines.append(indent).append(comment).append(eol);
        }
        return lines.toString();
    }

    private String directives(Syntax statement) {
        var source = tree.source();
        return IntStream.range(firstLine(statement), line(statement))
                .filter(above -> !comments.isNote(above))
                .mapToObj(above -> source.text(source.lineStart(above), source.lineStart(above + 1)))
                .collect(Collectors.joining());
    }

    private int firstLine(Syntax statement) {
        return tree.source().lineOf(statementLines.commentStart(statement));
    }

    private int line(Syntax statement) {
        return tree.source().lineOf(statement.start());
    }
}
