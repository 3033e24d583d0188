package headwater.app.designer;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// What is searched for in a text.
///
/// @param words what was typed
/// @param isCaseKept whether upper and lower case differ
/// @param isPattern whether it is a regular expression
record TextFind(String words, boolean isCaseKept, boolean isPattern) {
    /// Whether it can be searched for: an expression may be wrong, or not complete yet.
    boolean isValid() {
        return pattern().isPresent();
    }

    private Optional<Pattern> pattern() {
        try {
            int flags = Pattern.MULTILINE | (isCaseKept ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
            return Optional.of(Pattern.compile(isPattern ? words : Pattern.quote(words), flags));
        } catch (PatternSyntaxException incomplete) {
            return Optional.empty();
        }
    }

    /// Every place where it is, in order; empty matches are none.
    List<MatchResult> in(String text) {
        if (words.isEmpty()) {
            return List.of();
        }
        return pattern().stream()
                .flatMap(pattern -> pattern.matcher(text).results())
                .filter(match -> match.end() > match.start())
                .toList();
    }

    /// The index of the match to go to from a place: the next one, or the last before it, around the ends.
    static int next(List<MatchResult> matches, int from, boolean isForward) {
        if (isForward) {
            for (int i = 0; i < matches.size(); i++) {
                if (matches.get(i).start() >= from) {
                    return i;
                }
            }
            return 0;
        }
        for (int i = matches.size() - 1; i >= 0; i--) {
            if (matches.get(i).end() <= from) {
                return i;
            }
        }
        return matches.size() - 1;
    }

    /// The text with every match replaced; in an expression `$1` is its first group.
    String replaced(String text, String replacement) {
        var now = new StringBuilder();
        int at = 0;
        for (var match : in(text)) {
            now.append(text, at, match.start()).append(replacement(match, replacement));
            at = match.end();
        }
        return now.append(text, at, text.length()).toString();
    }

    /// What takes the place of one match.
    String replacement(MatchResult match, String replacement) {
        if (!isPattern) {
            return replacement;
        }
        return pattern()
                .map(pattern -> pattern.matcher(match.group()))
                .map(matcher -> matcher.replaceFirst(allowed(replacement, matcher.groupCount())))
                .orElse(replacement);
    }

    // A group that the expression does not have is meant as text.
    private static String allowed(String replacement, int groups) {
        return Pattern.compile("\\\\|\\$(\\d?)").matcher(replacement).replaceAll(found -> {
            var group = found.group(1);
            boolean isGroup = group != null && !group.isEmpty() && Integer.parseInt(group) <= groups;
            return Matcher.quoteReplacement(isGroup ? found.group() : "\\" + found.group());
        });
    }
}
