package headwater.app.lists;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// What a person typed to find rows: every word has to be part of a text of the row, whatever the case; one that begins
/// with `!` must be in none. Pure.
public final class RowSearch {
    private RowSearch() {}

    /// Which rows are wanted.
    public static Predicate<Row> of(String typed) {
        var words = Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty() && !word.equals("!"))
                .toList();
        if (words.isEmpty()) {
            return _ -> true;
        }
        return row -> {
            var texts = row.texts().map(text -> text.toLowerCase(Locale.ROOT)).toList();
            return words.stream()
                    .allMatch(word -> word.startsWith("!") ? !isIn(texts, word.substring(1)) : isIn(texts, word));
        };
    }

    private static boolean isIn(List<String> texts, String word) {
        return texts.stream().anyMatch(text -> text.contains(word));
    }
}
