package headwater.app.finder;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How well a name fits what was typed: every typed word has to be in the name, in whatever order, at best at the
/// beginning of one of its words. A word fits too if its letters are in the name in their order and close together, or
/// begin its words.
final class WordMatch {
    private static final int LETTERS_ONLY = 40;
    private static final Pattern INITIAL = Pattern.compile("(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}]");

    private WordMatch() {}

    /// The cost of a match, 0 for the best; empty for none.
    static OptionalInt of(String name, String typed) {
        var words = typed.strip().toLowerCase(Locale.ROOT);
        var text = name.toLowerCase(Locale.ROOT);
        if (words.isEmpty()) {
            return OptionalInt.of(0);
        }
        int cost = text.startsWith(words) ? 0 : 1;
        for (var word : words.split("\\s+", -1)) {
            var one = cost(text, word);
            if (one.isEmpty()) {
                return one;
            }
            cost += one.getAsInt();
        }
        return OptionalInt.of(cost);
    }

    private static OptionalInt cost(String text, String word) {
        int within = -1;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                return OptionalInt.of(Math.min(at, 5));
            }
            within = within < 0 ? at : within;
        }
        if (within >= 0) {
            return OptionalInt.of(10 + Math.min(within, 9));
        }
        return letters(text, word);
    }

    // The fewer letters are between those that fit, the better.
    private static OptionalInt letters(String text, String word) {
        if (word.length() < 2) {
            return OptionalInt.empty();
        }
        if (initials(text).contains(word)) {
            return OptionalInt.of(LETTERS_ONLY);
        }
        int at = -1;
        int first = -1;
        for (int i = 0; i < word.length(); i++) {
            at = text.indexOf(word.charAt(i), at + 1);
            if (at < 0) {
                return OptionalInt.empty();
            }
            first = first < 0 ? at : first;
        }
        int between = at - first - word.length() + 1;
        return between > word.length() ? OptionalInt.empty() : OptionalInt.of(LETTERS_ONLY + between);
    }

    private static String initials(String text) {
        return INITIAL.matcher(text).results().map(MatchResult::group).collect(Collectors.joining());
    }
}
