package headwater.flow.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The words of a Python text that remain the same when a formatter rewrites it.
///
/// Blanks, comments, parentheses and trailing commas are left out, and a string is the same in either kind of
/// quotes. Any text has tokens, even if it is not Python.
final class Tokens {
    private static final Set<String> PREFIXES = Set.of("r", "u", "b", "f", "br", "rb", "fr", "rf", "t", "tr", "rt");

    private final String text;
    private final List<String> tokens = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    static List<String> of(String text) {
        var scan = new Tokens(text);
        while (scan.at < text.length()) {
            scan.next();
        }
        return List.copyOf(scan.tokens);
    }

    /// How alike two lists are, whatever their order: from 0 (nothing in common) to 1 (the same tokens).
    static double likeness(List<String> one, List<String> other) {
        if (one.isEmpty() && other.isEmpty()) {
            return 1;
        }
        Map<String, Integer> counts = new HashMap<>();
        one.forEach(token -> counts.merge(token, 1, Integer::sum));
        int common = 0;
        for (var token : other) {
            int left = counts.getOrDefault(token, 0);
            if (left > 0) {
                counts.put(token, left - 1);
                common++;
            }
        }
        return 2.0 * common / (one.size() + other.size());
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '#') {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
        } else if (c == '"' || c == '\'') {
            string("");
        } else if (Character.isJavaIdentifierPart(c)) {
            word();
        } else {
            at++;
            mark(c);
        }
    }

    private void mark(char c) {
        boolean closes = c == ')' || c == ']' || c == '}';
        if (closes && !tokens.isEmpty() && tokens.getLast().equals(",")) {
            tokens.removeLast();
        }
        boolean skipped = Character.isWhitespace(c) || "()\\;\uFEFF".indexOf(c) >= 0;
        if (!skipped) {
            tokens.add(String.valueOf(c));
        }
    }

    private void word() {
        int start = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        var word = text.substring(start, at);
        boolean quoted = at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'');
        if (quoted && PREFIXES.contains(word.toLowerCase(Locale.ROOT))) {
            string(word.toLowerCase(Locale.ROOT));
        } else {
            tokens.add(word);
        }
    }

    private void string(String prefix) {
        var quote = text.substring(at, at + 1);
        var triple = quote.repeat(3);
        boolean isLong = text.startsWith(triple, at);
        var close = isLong ? triple : quote;
        at += close.length();
        var content = new StringBuilder(prefix).append('"');
        while (at < text.length() && !text.startsWith(close, at)) {
            char c = text.charAt(at);
            if (c == '\n' && !isLong) {
                break;
            }
            boolean escapes = c == '\\' && at + 1 < text.length();
            char next = escapes ? text.charAt(at + 1) : ' ';
            if (escapes && next != '"' && next != '\'') {
                content.append(c);
            }
            content.append(escapes ? next : c);
            at += escapes ? 2 : 1;
        }
        at = Math.min(text.length(), at + (text.startsWith(close, at) ? close.length() : 0));
        tokens.add(content.append('"').toString());
    }
}
