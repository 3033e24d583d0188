package headwater.app.runlog;

import java.util.function.IntConsumer;

/// What similar messages have in common: the text with `#` for numbers, times and ids.
public final class Template {
    private static final char VARIABLE = '#';
    // A word of hexadecimal digits is an id from this length on.
    private static final int SHORTEST_ID = 6;
    private static final String UUID = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

    private final String text;
    private final int end;
    private int at;

    private Template(String text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
    }

    /// The template of a message in words.
    public static String words(String message) {
        var words = new StringBuilder();
        new Template(message, 0, message.length()).scan(c -> words.append((char) c));
        return words.toString();
    }

    /// A number that is equal for messages with the same template, and hardly ever for others.
    static int hash(String text, int start, int end) {
        var hash = new Hash();
        new Template(text, start, end).scan(hash);
        return hash.value;
    }

    private static final class Hash implements IntConsumer {
        private int value = 1;

        @Override
        public void accept(int c) {
            value = 31 * value + c;
        }
    }

    private void scan(IntConsumer to) {
        while (at < end) {
            char c = text.charAt(at);
            if (!isWord(c)) {
                to.accept(c);
                at++;
            } else if (isUuid()) {
                to.accept(VARIABLE);
                at += UUID.length();
            } else {
                word(to);
            }
        }
    }

    private void word(IntConsumer to) {
        int stop = at;
        var hasDigit = false;
        var isHex = true;
        while (stop < end && isWord(text.charAt(stop))) {
            hasDigit |= isDigit(text.charAt(stop));
            isHex &= isHex(text.charAt(stop));
            stop++;
        }
        if (isHex && hasDigit && stop - at >= SHORTEST_ID) {
            at = stop;
            to.accept(VARIABLE);
            return;
        }
        while (at < stop) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                stop = Math.max(stop, skipNumber());
                to.accept(VARIABLE);
            } else {
                to.accept(c);
                at++;
            }
        }
    }

    // 1,204 and 3.5 are one number each.
    private int skipNumber() {
        while (at < end && (isDigit(text.charAt(at)) || isInNumber())) {
            at++;
        }
        return at;
    }

    private boolean isInNumber() {
        char c = text.charAt(at);
        return (c == '.' || c == ',') && at + 1 < end && isDigit(text.charAt(at + 1));
    }

    private boolean isUuid() {
        if (end - at < UUID.length()) {
            return false;
        }
        for (int i = 0; i < UUID.length(); i++) {
            char c = text.charAt(at + i);
            if (UUID.charAt(i) == '-' ? c != '-' : !isHex(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWord(char c) {
        return c < 128 && (isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHex(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }
}
