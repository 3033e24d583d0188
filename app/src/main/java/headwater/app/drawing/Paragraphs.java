package headwater.app.drawing;

import headwater.flow.Source;
import headwater.graph.Appearance.Paragraph;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// The author's paragraphs: what stands after a blank line or a comment begins one, and the comment is its caption.
final class Paragraphs {
    private final Source source;

    Paragraphs(Source source) {
        this.source = source;
    }

    /// The paragraph that begins at a line, or null when it goes on from the line before.
    @Nullable
    Paragraph before(int line) {
        var comment = new ArrayList<String>();
        int above = line - 1;
        while (above >= 1 && text(above).startsWith("#")) {
            comment.addFirst(words(text(above)));
            above--;
        }
        boolean afterBlank = above >= 1 && text(above).isEmpty();
        return comment.isEmpty() && !afterBlank
                ? null
                : new Paragraph(String.join(" ", comment).strip());
    }

    private String text(int line) {
        return source.text(source.lineStart(line), source.lineStart(line + 1)).strip();
    }

    // Rulers of a comment ("# -----") say nothing.
    private static String words(String comment) {
        return comment.replaceAll("^[#\\s]+", "").replaceAll("[-=#*~_]{3,}", "").strip();
    }
}
