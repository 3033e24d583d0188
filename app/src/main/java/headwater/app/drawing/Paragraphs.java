package headwater.app.drawing;

import headwater.flow.Comments;
import headwater.flow.Document;
import headwater.flow.Source;
import headwater.flow.python.PythonTree;
import headwater.flow.python.StatementComments;
import headwater.flow.python.Syntax;
import headwater.graph.Appearance.Paragraph;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The author's paragraphs: what stands after a blank line or a comment begins one, and the comment is its caption.
final class Paragraphs {
    private final Syntax root;
    private final Source source;
    private final Comments comments;
    private final StatementComments above;

    Paragraphs(Document document) {
        this.root = PythonTree.of(document).root();
        this.source = document.source();
        this.comments = new Comments(source);
        this.above = new StatementComments(source);
    }

    /// The paragraph that begins at a line, or null when it goes on from the line before.
    @Nullable
    Paragraph before(int line) {
        int first = above.first(root, line);
        var note = comments.note(first, line);
        boolean isAfterBlank = first > 1
                && source.text(source.lineStart(first - 1), source.lineStart(first))
                        .isBlank();
        return note.isEmpty() && !isAfterBlank
                ? null
                : new Paragraph(note.stream()
                        .map(Paragraphs::words)
                        .collect(Collectors.joining(" "))
                        .strip());
    }

    // Rulers of a comment ("# -----") say nothing.
    private static String words(String comment) {
        return comment.replaceAll("^[#\\s]+", "").replaceAll("[-=#*~_]{3,}", "").strip();
    }
}
