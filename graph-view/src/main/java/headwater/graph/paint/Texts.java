package headwater.graph.paint;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Measures texts and shortens them to fit; remembers the last few thousand answers. FX thread only.
final class Texts {
    private static final int REMEMBERED = 8_000;
    private static final String ELLIPSIS = "…";

    private final Text ruler = new Text();
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

    /// The text, or its beginning and an ellipsis, so that it is not wider.
    String fit(String text, Font font, double width) {
        return fitted.computeIfAbsent(new Fitting(text, font, Math.round(width)), this::shorten);
    }

    private String shorten(Fitting wanted) {
        if (width(wanted.text(), wanted.font()) <= wanted.width()) {
            return wanted.text();
        }
        int least = 0;
        int most = wanted.text().length();
        while (least < most) {
            int half = (least + most + 1) / 2;
            if (width(wanted.text().substring(0, half) + ELLIPSIS, wanted.font()) <= wanted.width()) {
                least = half;
            } else {
                most = half - 1;
            }
        }
        return least == 0 ? "" : wanted.text().substring(0, least).stripTrailing() + ELLIPSIS;
    }

    private record Fitting(String text, Font font, long width) {}
}
