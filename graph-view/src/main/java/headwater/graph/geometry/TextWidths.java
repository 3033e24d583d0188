package headwater.graph.geometry;

import java.util.function.ToDoubleFunction;

/// How wide texts are before there is a toolkit to measure them, guessed for a humanist sans serif or a fixed-width
/// font,
/// a little on the safe side; and how a text is shortened, whatever measures it.
public final class TextWidths {
    private static final String ELLIPSIS = "…";

    private TextWidths() {}

    static double bold(String text, double size) {
        return plain(text, size) * 1.05;
    }

    static double plain(String text, double size) {
        return text.chars().mapToDouble(TextWidths::ems).sum() * size;
    }

    static double code(String text, double size) {
        return text.length() * 0.6 * size;
    }

    /// The text, or its beginning and an ellipsis, so that it is not guessed to be wider.
    public static String shortened(String text, double size, double width) {
        return shortened(text, width, part -> plain(part, size));
    }

    /// The text, or its beginning and an ellipsis, so that it is not wider; empty where not even one character fits.
    ///
    /// @param measure how wide a text is, which may be measured or guessed
    public static String shortened(String text, double width, ToDoubleFunction<String> measure) {
        if (measure.applyAsDouble(text) <= width) {
            return text;
        }
        int least = 0;
        int most = text.length();
        while (least < most) {
            int half = (least + most + 1) / 2;
            if (measure.applyAsDouble(text.substring(0, half) + ELLIPSIS) <= width) {
                least = half;
            } else {
                most = half - 1;
            }
        }
        return least == 0 ? "" : text.substring(0, least).stripTrailing() + ELLIPSIS;
    }

    private static double ems(int character) {
        if ("ijl.,'|:;!()[] ftr".indexOf(character) >= 0) {
            return 0.33;
        }
        if ("mwMW@%".indexOf(character) >= 0) {
            return 0.88;
        }
        return Character.isUpperCase(character) ? 0.69 : 0.6;
    }
}
