package headwater.graph.geometry;

/// Guesses how wide a text is in a humanist sans serif or a fixed-width font, a little on the safe side.
final class TextWidths {
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
