package headwater.graph.geometry;

import java.util.function.ToDoubleFunction;

/// How wide texts are before there is a toolkit to measure them, by the advance widths of Inter, which is wider than
/// most; and how a text is shortened, whatever measures it.
public final class TextWidths {
    private static final String ELLIPSIS = "…";

    /// Hundredths of the size for the characters from the blank to the tilde.
    private static final int[] REGULAR = {
        28, 28, 40, 63, 64, 81, 64, 22, 36, 36, 50, 66, 28, 46, 28, 36, 63, 46, 61, 64, 64, 61, 62, 57, 62, 62, 28, 28,
        66, 66, 66, 51, 94, 68, 65, 73, 72, 60, 59, 74, 74, 26, 54, 65, 56, 89, 75, 76, 63, 76, 64, 64, 64, 74, 68, 95,
        64, 66, 63, 36, 36, 36, 47, 45, 50, 56, 62, 56, 62, 58, 36, 61, 59, 24, 24, 54, 24, 87, 59, 60, 61, 61, 37, 52,
        36, 58, 56, 81, 54, 56, 54, 36, 33, 36, 66
    };

    private static final int[] SEMIBOLD = {
        25, 31, 40, 64, 65, 84, 66, 21, 39, 39, 54, 67, 30, 47, 29, 38, 67, 48, 62, 65, 67, 63, 65, 59, 65, 65, 29, 30,
        67, 67, 67, 54, 100, 72, 66, 74, 72, 61, 59, 75, 74, 27, 56, 68, 57, 91, 74, 77, 64, 78, 65, 65, 66, 73, 72,
        101, 69, 70, 65, 39, 38, 39, 48, 47, 50, 57, 63, 58, 63, 59, 38, 63, 61, 26, 26, 57, 26, 90, 61, 61, 62, 62, 40,
        55, 38, 61, 58, 84, 56, 58, 56, 39, 36, 39, 67
    };

    private static final int OTHER = 100;

    private TextWidths() {}

    static double bold(String text, double size) {
        return width(text, size, SEMIBOLD);
    }

    /// The width of a text in the plain font.
    public static double plain(String text, double size) {
        return width(text, size, REGULAR);
    }

    private static double width(String text, double size, int[] advances) {
        int hundredths = text.codePoints()
                .map(each -> each >= ' ' && each <= '~' ? advances[each - ' '] : OTHER)
                .sum();
        return hundredths * size / 100;
    }

    /// The width of a text in the font of code.
    public static double code(String text, double size) {
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
}
