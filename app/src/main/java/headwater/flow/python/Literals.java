package headwater.flow.python;

import org.jspecify.annotations.Nullable;

/// Which expressions are literals, and what a plain string says.
final class Literals {
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

    /// What a string literal without escapes says, null for any other expression.
    static @Nullable String string(Syntax expression) {
        if (!expression.is("string") || !is(expression)) {
            return null;
        }
        var said = new StringBuilder();
        for (var part : expression.parts()) {
            if (part.is("string_content")) {
                said.append(part.text());
            }
        }
        return said.indexOf("\\") >= 0 ? null : said.toString();
    }
}
