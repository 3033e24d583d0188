package headwater.app.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import headwater.graph.paint.Palette;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// Light or dark: the base look, our own rules on top of it, and the colours of the drawing.
public enum Theme {
    LIGHT(new PrimerLight().getUserAgentStylesheet()),
    DARK(new PrimerDark().getUserAgentStylesheet());

    private static final List<String> FONTS = List.of(
            "Inter-Regular.otf",
            "Inter-Medium.otf",
            "Inter-SemiBold.otf",
            "JetBrainsMono-Regular.ttf",
            "JetBrainsMono-Medium.ttf");

    private final String base;

    Theme(String base) {
        this.base = base;
    }

    /// Makes the fonts that come with the program known; call it once, on the JavaFX thread, before the first
    /// window.
    public static void loadFonts() {
        for (var font : FONTS) {
            Font.loadFont(resource("/headwater/app/fonts/" + font), 13);
        }
        Icons.load();
    }

    /// Gives a scene, and whatever opens over it, this look in place of the one before.
    public void dress(Scene scene) {
        // The whole program's, so that dialogs and pop-overs have it too.
        Application.setUserAgentStylesheet(base);
        scene.getStylesheets().setAll(stylesheets());
        var classes = scene.getRoot().getStyleClass();
        classes.removeAll("light", "dark");
        classes.add(isDark() ? "dark" : "light");
    }

    /// Our own rules, for whatever window.
    static List<String> stylesheets() {
        return List.of(resource("/headwater/app/headwater.css"), StateColours.stylesheet());
    }

    /// The colours of the drawing.
    public Palette palette() {
        return StateColours.on(isDark() ? Palette.dark() : Palette.light(), this);
    }

    /// Whether the ground is dark.
    public boolean isDark() {
        return this == DARK;
    }

    /// The other one.
    public Theme other() {
        return this == DARK ? LIGHT : DARK;
    }

    private static String resource(String path) {
        return Objects.requireNonNull(Theme.class.getResource(path), path).toExternalForm();
    }
}
