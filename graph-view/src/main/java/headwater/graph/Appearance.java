package headwater.graph;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a node is and says, whatever its status.
///
/// @param kind the maker's word for what it is ("task"); read out by screen readers
/// @param icon the symbol on its tile, or null for none
/// @param lines lines of code that a card of code shows below its name; empty while it is closed
/// @param branches the labels of the branches of a container; one branch needs no label
/// @param paragraph the paragraph that begins with it, or null
public record Appearance(
        Shape shape,
        String kind,
        String title,
        @Nullable Glyph icon,
        List<String> lines,
        List<String> branches,
        @Nullable Paragraph paragraph) {
    public Appearance {
        requireNonNull(shape);
        requireNonNull(kind);
        requireNonNull(title);
        lines = List.copyOf(lines);
        branches = List.copyOf(branches);
    }

    /// A break that the author made before a node.
    ///
    /// @param caption what is written above it; may be empty
    public record Paragraph(String caption) {}

    public Appearance withShape(Shape other) {
        return new Appearance(other, kind, title, icon, lines, branches, paragraph);
    }

    public Appearance withTitle(String text) {
        return new Appearance(shape, kind, text, icon, lines, branches, paragraph);
    }

    public Appearance withIcon(@Nullable Glyph glyph) {
        return new Appearance(shape, kind, title, glyph, lines, branches, paragraph);
    }

    public Appearance withLines(List<String> source) {
        return new Appearance(shape, kind, title, icon, source, branches, paragraph);
    }

    public Appearance withBranches(List<String> labels) {
        return new Appearance(shape, kind, title, icon, lines, labels, paragraph);
    }

    public Appearance withParagraph(@Nullable Paragraph begun) {
        return new Appearance(shape, kind, title, icon, lines, branches, begun);
    }
}
