package headwater.app.drawing;

import headwater.flow.Comments;
import headwater.flow.Source;
import headwater.graph.Appearance.Paragraph;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The author's paragraphs: what stands after a blank line or a comment begins one, and the comment is its caption.
final class Paragraphs {
    private final Source source;
    private final Comments comments;

    Paragraphs(Source source) {
        this.source = source;
        this.comments = new Comments(source);
    }

    /// The paragraph that begins at a line, or null when it goes on from the line before.
    @Nullable
    Paragraph before(int line) {
        int above = comments.first(line) - 1;
        var note = comments.note(line);
        boolean isAfterBlank = above >= 1
                && source.text(source.lineStart(above), source.lineStart(above + 1))
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
