package headwater.app.look;

import headwater.graph.Glyph;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.feather.FeatherIkonHandler;

/// The icons of the program as letters of a font, for drawings. Needs no toolkit.
public final class Glyphs {
    private static final String FAMILY = new FeatherIkonHandler().getFontFamily();

    private Glyphs() {}

    /// The letter that is an icon.
    public static Glyph of(Feather icon) {
        return new Glyph(FAMILY, Character.toString(icon.getCode()));
    }
}
