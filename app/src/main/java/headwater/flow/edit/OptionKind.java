package headwater.flow.edit;

import headwater.flow.python.Syntax;
import java.util.Set;

/// Which literals an option of Prefect can take. Any other expression is taken as it is: only the run knows its
/// value.
enum OptionKind {
    TEXT(Set.of("string", "concatenated_string")),
    INTEGER(Set.of("integer", "true", "false")),
    NUMBER(Set.of("integer", "float", "true", "false")),
    /// `float(...)` is called on it, so a string of digits is a number too.
    SECONDS(Set.of("integer", "float", "true", "false", "string")),
    /// Zero or more.
    FACTOR(Set.of("integer", "float")),
    /// One delay for all retries, or a list with at most 50 of them.
    DELAYS(Set.of("integer", "float", "true", "false", "list")),
    TRUTH(Set.of("true", "false", "integer")),
    COLLECTION(Set.of("string", "concatenated_string", "list", "tuple", "set")),
    HOOKS(Set.of("list", "tuple", "set")),
    /// A block or serializer, or the name of one.
    STORAGE(Set.of("string", "concatenated_string")),
    OBJECT(Set.of()),
    ANY(Set.of());

    private static final int MOST_DELAYS = 50;
    private static final Set<String> LITERALS = Set.of(
            "string", "concatenated_string", "integer", "float", "true", "false", "list", "tuple", "set", "dictionary");

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<String> literals;

    OptionKind(Set<String> literals) {
        this.literals = literals;
    }

    /// Whether Prefect can take this value; `None` always means the default.
    boolean accepts(Syntax value) {
        var bare = value;
        while (bare.is("parenthesized_expression") && bare.parts().size() == 1) {
            bare = bare.parts().getFirst();
        }
        boolean negative = bare.is("unary_operator") && bare.text().startsWith("-");
        var number = negative || (bare.is("unary_operator") && bare.text().startsWith("+"))
                ? bare.parts().getFirst()
                : bare;
        if (this == ANY || !LITERALS.contains(number.type())) {
            return true;
        }
        return switch (this) {
            case INTEGER -> literals.contains(number.type()) || isWhole(number);
            case SECONDS -> literals.contains(number.type()) && (!number.is("string") || isNumber(number));
            case FACTOR -> literals.contains(number.type()) && !negative;
            case DELAYS -> literals.contains(number.type()) && areDelays(number);
            case HOOKS ->
                literals.contains(number.type())
                        && number.parts().stream().noneMatch(part -> LITERALS.contains(part.type()));
            case TEXT, NUMBER, TRUTH, COLLECTION, STORAGE, OBJECT, ANY -> literals.contains(number.type());
        };
    }

    private static boolean areDelays(Syntax value) {
        return !value.is("list")
                || (value.parts().size() <= MOST_DELAYS
                        && value.parts().stream().allMatch(part -> NUMBER.accepts(part)));
    }

    private static boolean isWhole(Syntax number) {
        try {
            return number.is("float") && Double.parseDouble(number.text().replace("_", "")) % 1 == 0;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private static boolean isNumber(Syntax string) {
        try {
            var content = string.first("string_content");
            return content != null
                    && !Double.isNaN(Double.parseDouble(content.text().strip()));
        } catch (NumberFormatException _) {
            return false;
        }
    }
}
