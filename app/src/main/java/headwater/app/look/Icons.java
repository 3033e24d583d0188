package headwater.app.look;

import java.util.Objects;
import javafx.scene.text.Font;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.feather.FeatherIkonHandler;
import org.kordamp.ikonli.javafx.FontIcon;

/// The icons of the program, all of one family.
public final class Icons {
    private static final FeatherIkonHandler FAMILY = new FeatherIkonHandler();

    private Icons() {}

    static void load() {
        Font.loadFont(
                Objects.requireNonNull(FAMILY.getFontResource(), "the icon font")
                        .toExternalForm(),
                16);
    }

    /// An icon as a node of a window; its colour and size are the style sheet's.
    public static FontIcon of(Feather icon) {
        return FontIcon.of(icon);
    }

    /// The symbol of a state, in the state's colour.
    public static FontIcon of(StateLook look) {
        var icon = of(look.icon());
        icon.getStyleClass().add("tone-" + look.tone().name());
        return icon;
    }
}
