package headwater.graph.geometry;

/// Guesses how wide a text is in a humanist sans serif or a fixed-width font, a little on the safe side.
public final class TextWidths {
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
        int length = text.length();
        while (length > 0 && plain(text.substring(0, length), size) + (length < text.length() ? size : 0) > width) {
            length--;
        }
        return length == text.length() ? text : text.substring(0, length).stripTrailing() + "…";
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
