package headwater.graph.sample;

import headwater.graph.Glyph;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;
import org.kordamp.ikonli.feather.Feather;

/// Glyphs out of the Feather font, and the loading of all fonts of the pictures.
public final class Icons {
    private static final File APP_FONTS = new File("../app/src/main/resources/headwater/app/fonts");

    private Icons() {}

    public static Glyph of(Feather icon) {
        return new Glyph("Feather", Character.toString(icon.getCode()));
    }

    /// Loads the icon font and, when this runs inside the reactor, the program's own text fonts.
    public static void loadFonts() {
        try (var icons = Feather.class.getResourceAsStream("/META-INF/resources/feather/4.28/fonts/feather.ttf")) {
            Font.loadFont(icons, 12);
            var files = APP_FONTS.listFiles((_, name) -> name.endsWith("tf"));
            for (var file : files == null ? new File[0] : files) {
                Font.loadFont(file.toURI().toString(), 12);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
