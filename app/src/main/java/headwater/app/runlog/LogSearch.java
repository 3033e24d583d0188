package headwater.app.runlog;

import headwater.prefect.model.LogLevel;
import headwater.prefect.model.TaskRunId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// What is looked for in a log: which lines count at all, and what they must contain.
///
/// @param words what a line must contain; empty for anything
/// @param isPattern whether the words are a regular expression
/// @param isCaseKept whether upper and lower case differ
/// @param atLeast the level below which lines are hidden
/// @param logger the logger whose lines are shown; empty for all
/// @param only the task runs whose lines are shown; empty for those of all, and of the flow itself
/// @param from the time before which lines are hidden; null for none
/// @param until the time after which lines are hidden; null for none
public record LogSearch(
        String words,
        boolean isPattern,
        boolean isCaseKept,
        LogLevel atLeast,
        String logger,
        Set<TaskRunId> only,
        @Nullable Instant from,
        @Nullable Instant until) {
    /// Shows everything.
    public static final LogSearch ALL = new LogSearch("", false, false, LogLevel.DEBUG, "", Set.of(), null, null);

    /// Takes the words as they were typed: blanks around them do not count, except in an expression.
    public LogSearch {
        words = isPattern ? words : words.strip();
        only = Set.copyOf(only);
    }

    /// Whether it looks for words.
    public boolean hasWords() {
        return !words.isEmpty();
    }

    /// Whether it hides no line, whatever words it looks for.
    boolean hidesNothing() {
        return atLeast == LogLevel.DEBUG && logger.isEmpty() && only.isEmpty() && from == null && until == null;
    }

    /// What is wrong with the expression, null if nothing is.
    public @Nullable String problem() {
        try {
            pattern();
            return null;
        } catch (PatternSyntaxException wrong) {
            return wrong.getDescription();
        }
    }

    /// The expression of the words.
    ///
    /// @throws PatternSyntaxException if it is wrong, or not complete yet
    Pattern pattern() {
        int flags = Pattern.MULTILINE | (isCaseKept ? 0 : Pattern.CASE_INSENSITIVE | unicodeCase());
        return Pattern.compile(isPattern ? words : Pattern.quote(words), flags);
    }

    // It takes twice the time and tells nothing where no letter is beyond ASCII.
    private int unicodeCase() {
        return words.chars().allMatch(letter -> letter < 128) ? 0 : Pattern.UNICODE_CASE;
    }

    /// A text as it is compared with the words: in lower case if case does not count.
    String comparable(String text) {
        return isCaseKept ? text : text.toLowerCase(Locale.ROOT);
    }

    /// Where the words are in a text, for marks; empty matches are none.
    public List<MatchResult> marks(String text) {
        if (!hasWords() || problem() != null) {
            return List.of();
        }
        return pattern()
                .matcher(text)
                .results()
                .filter(match -> match.end() > match.start())
                .toList();
    }
}
