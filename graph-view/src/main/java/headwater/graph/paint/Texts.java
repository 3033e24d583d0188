package headwater.graph.paint;

import headwater.graph.geometry.TextWidths;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Measures texts in their fonts, and remembers the last few thousand that were shortened to fit. FX thread only.
final class Texts {
    private static final String PART = " · ";
    private static final int REMEMBERED = 8_000;

    private final Text ruler = new Text();
    private final Map<Sized, Font> sized = new HashMap<>();
    private final Map<Fitting, String> fitted = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Fitting, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    double width(String text, Font font) {
        ruler.setFont(font);
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth();
    }

    /// A font in another size.
    Font sized(Font font, double size) {
        return made(font, Math.rint(size * 4) / 4);
    }

    /// A font as it is seen at a zoom, or smaller by less than a sixteenth of a pixel: so that there are not too many.
    Font scaled(Font font, double zoom) {
        return made(font, Math.floor(font.getSize() * zoom * 16) / 16);
    }

    private Font made(Font font, double size) {
        return font.getSize() == size ? font : sized.computeIfAbsent(new Sized(font, size), Texts::made);
    }

    private static Font made(Sized wanted) {
        return new Font(wanted.font().getName(), wanted.size());
    }

    private record Sized(Font font, double size) {}

    /// The text, or its beginning and an ellipsis, so that it is not wider.
    String fit(String text, Font font, double width) {
        return fitted.computeIfAbsent(new Fitting(text, font, Math.round(width)), this::shorten);
    }

    /// The text without as many of its last parts, set off by ` · `, as there is no room for; the first part stays.
    String parts(String text, Font font, double width) {
        var shown = text;
        for (int cut = shown.lastIndexOf(PART); cut > 0 && width(shown, font) > width; cut = shown.lastIndexOf(PART)) {
            shown = shown.substring(0, cut);
        }
        return shown;
    }

    private String shorten(Fitting wanted) {
        return TextWidths.shortened(wanted.text(), (double) wanted.width(), part -> width(part, wanted.font()));
    }

    private record Fitting(String text, Font font, long width) {}
}
