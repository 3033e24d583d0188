package headwater.app.launch;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What Pydantic's `Field(...)`, or `field(...)` of a data class, says of a value.
///
/// @param defaultText the default as Python text; empty where a function makes it, null where the value is required
/// @param alias what JSON calls the value; empty for the name that Python has for it
/// @param description what the value is for; empty if it does not say
/// @param limits what the value must keep to
record FieldCall(@Nullable String defaultText, String alias, String description, Limits limits) {
    /// Nothing is said.
    static final FieldCall NONE = new FieldCall(null, "", "", Limits.none());

    // Pydantic's word, and that of JSON schema.
    private static final Map<String, String> LIMITS = Map.of(
            "ge", "minimum",
            "gt", "exclusiveMinimum",
            "le", "maximum",
            "lt", "exclusiveMaximum",
            "min_length", "minLength",
            "max_length", "maxLength",
            "pattern", "pattern",
            "regex", "pattern");

    /// What a call says; null if the text is no such call.
    static @Nullable FieldCall of(@Nullable String python) {
        var call = python == null ? null : PythonCall.of(python);
        if (call == null || !Annotations.last(call.function()).equalsIgnoreCase("field")) {
            return null;
        }
        @Nullable String defaultText = null;
        var alias = "";
        var description = "";
        var rules = new HashMap<String, Object>();
        for (var argument : call.arguments()) {
            var value = argument.value();
            switch (argument.keyword()) {
                case "" -> defaultText = value.equals("...") ? defaultText : value;
                case "default" -> defaultText = value.equals("...") ? null : value;
                case "default_factory" -> defaultText = "";
                case "alias", "validation_alias" -> alias = text(value, alias);
                case "description" -> description = text(value, description);
                default -> limit(argument.keyword(), value, rules);
            }
        }
        return new FieldCall(defaultText, alias, description, new Limits(rules));
    }

    private static String text(String python, String without) {
        return Annotations.constant(python) instanceof String words ? words : without;
    }

    /// What JSON calls the value that Python calls so.
    String nameOf(String python) {
        return alias.isEmpty() ? python : alias;
    }

    private static void limit(String word, String value, Map<String, Object> rules) {
        var rule = LIMITS.get(word);
        if (rule == null) {
            return;
        }
        if (rule.equals("pattern")) {
            if (Annotations.constant(value.replaceFirst("^r(?=[\"'])", "")) instanceof String pattern) {
                rules.put(rule, pattern);
            }
            return;
        }
        try {
            rules.put(rule, new BigDecimal(value));
        } catch (NumberFormatException _) {
            // A name: what it holds is for the server to say.
        }
    }
}
