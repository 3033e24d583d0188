package headwater.flow.python;

import headwater.flow.Source;

/// What of a text is a string or a comment ("Lexical analysis" of Python's language reference), for what is done before
/// there is a syntax tree.
final class Lexical {
    private Lexical() {}

    /// The offset after the string or comment that begins at this one; the same offset where none does, -1 where the
    /// string does not end.
    static int skip(Source source, int at) {
        return switch (source.at(at)) {
            case '#' -> lineEnd(source, at);
            case '"', '\'' -> stringEnd(source, at, source.at(at));
            default -> at;
        };
    }

    private static int lineEnd(Source source, int from) {
        int at = from;
        while (at < source.length() && source.at(at) != '\n') {
            at++;
        }
        return at;
    }

    private static int stringEnd(Source source, int from, byte quote) {
        boolean isLong = isQuote(source, from + 1, quote) && isQuote(source, from + 2, quote);
        int at = from + (isLong ? 3 : 1);
        while (at < source.length()) {
            byte character = source.at(at);
            if (character == '\\') {
                at += 2;
            } else if (character == quote
                    && (!isLong || (isQuote(source, at + 1, quote) && isQuote(source, at + 2, quote)))) {
                return at + (isLong ? 3 : 1);
            } else if (character == '\n' && !isLong) {
                return -1;
            } else {
                at++;
            }
        }
        return -1;
    }

    private static boolean isQuote(Source source, int at, byte quote) {
        return at < source.length() && source.at(at) == quote;
    }
}
