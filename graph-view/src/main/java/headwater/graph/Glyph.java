package headwater.graph;

import static java.util.Objects.requireNonNull;

/// A symbol out of a font: the text to draw and the font family that has it. The family must have been loaded by
/// the code that names it.
public record Glyph(String family, String text) {
    public Glyph {
        requireNonNull(family);
        requireNonNull(text);
    }
}
