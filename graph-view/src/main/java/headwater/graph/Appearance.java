package headwater.graph;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a node is and says, whatever its status.
///
/// @param kind the maker's word for what it is ("task"); read out by screen readers
/// @param icon the symbol on its tile, or null for none
/// @param lines source lines, drawn only by [Shape#CODE]
public record Appearance(
        Shape shape, String kind, String title, @Nullable Glyph icon, List<String> lines) {
    public Appearance {
        requireNonNull(shape);
        requireNonNull(kind);
        requireNonNull(title);
        lines = List.copyOf(lines);
    }

    public Appearance withTitle(String text) {
        return new Appearance(shape, kind, text, icon, lines);
    }

    public Appearance withIcon(@Nullable Glyph glyph) {
        return new Appearance(shape, kind, title, glyph, lines);
    }

    public Appearance withLines(List<String> source) {
        return new Appearance(shape, kind, title, icon, source);
    }
}
