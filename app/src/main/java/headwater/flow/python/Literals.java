package headwater.flow.python;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which expressions are literals, and what a plain string says.
final class Literals {
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(x\\p{XDigit}{2}|u\\p{XDigit}{4}|U\\p{XDigit}{8}|[0-7]{1,3}|.)", Pattern.DOTALL);

    private Literals() {}

    /// Whether the expression is a constant that a form can edit.
    static boolean is(Syntax expression) {
        return switch (expression.type()) {
            case "integer", "float", "true", "false", "none", "ellipsis" -> true;
            case "string" -> expression.first("interpolation") == null;
            case "concatenated_string" -> expression.parts().stream().allMatch(Literals::is);
            case "unary_operator", "parenthesized_expression", "list", "tuple", "set", "dictionary", "pair" ->
                expression.parts().stream().allMatch(Literals::is);
            default -> false;
        };
    }

    /// What a string literal says, null for any other expression, and for an escape by name such as `\\N{DASH}`.
    static @Nullable String string(Syntax expression) {
        if (expression.is("concatenated_string")) {
            var parts = expression.parts().stream().map(Literals::string).toList();
            return parts.contains(null) ? null : String.join("", parts);
        }
        var start = expression.is("string") ? expression.first("string_start") : null;
        if (start == null || !is(expression) || start.text().matches("(?i)\\w*b\\w*\\W+")) {
            return null;
        }
        boolean raw = start.text().matches("(?i)\\w*r\\w*\\W+");
        var said = new StringBuilder();
        for (var part : expression.parts()) {
            if (part.is("string_content")) {
                said.append(part.text());
            }
        }
        return raw ? said.toString() : unescaped(said.toString());
    }

    /// Python Language Reference 2.4.1.1, Escape sequences.
    private static @Nullable String unescaped(String text) {
        if (text.contains("\\N{")) {
            return null;
        }
        return ESCAPE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(unescaped(match)));
    }

    private static String unescaped(MatchResult escape) {
        var letters = escape.group(1);
        return switch (letters.charAt(0)) {
            case 'x', 'u', 'U' -> letters.length() == 1 ? escape.group() : code(letters.substring(1), 16);
            case '0', '1', '2', '3', '4', '5', '6', '7' -> code(letters, 8);
            case '\n' -> "";
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case '\\', '\'', '"' -> letters;
            default -> escape.group();
        };
    }

    private static String code(String digits, int radix) {
        int point = (int) Math.min(Long.parseLong(digits, radix), Character.MAX_CODE_POINT);
        return Character.toString(point);
    }
}
