package headwater.app.look;

/// Texts from elsewhere in one line: the names that a server has may hold what moves a terminal's cursor, begins a
/// line or turns the direction of what follows.
public final class Printable {
    private static final int REPLACEMENT = 0xFFFD;
    // These two join letters in several scripts, and the parts of an emoji.
    private static final String JOINERS = "\u200c\u200d";

    private Printable() {}

    /// A text without what is not printed: U+FFFD in its place. Tabs stay.
    public static String line(String text) {
        return text.codePoints()
                .map(each -> isPrinted(each) ? each : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// A text in JSON in which what is not printed is escaped, so that it still means the same.
    public static String json(String json) {
        var escaped = new StringBuilder();
        for (int i = 0; i < json.length(); i += Character.charCount(json.codePointAt(i))) {
            int character = json.codePointAt(i);
            // Between the values JSON has line ends; within texts they are escaped already.
            if (isPrinted(character) || character == '\n' || character == '\r') {
                escaped.appendCodePoint(character);
            } else {
                for (char unit : Character.toChars(character)) {
                    escaped.append("\\u%04x".formatted((int) unit));
                }
            }
        }
        return escaped.toString();
    }

    private static boolean isPrinted(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\t';
            case Character.FORMAT -> JOINERS.indexOf(character) >= 0;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> false;
            default -> true;
        };
    }
}
