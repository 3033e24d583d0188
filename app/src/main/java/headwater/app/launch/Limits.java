package headwater.app.launch;

import headwater.flow.Message;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/// What a schema says of a value beyond its type, as far as it can be judged here: the rest is for the server to say.
///
/// @param rules words of JSON schema with what they say: `minimum`, `maxLength`, `pattern`
public record Limits(Map<String, Object> rules) {
    private static final List<String> WORDS = List.of(
            "minimum",
            "exclusiveMinimum",
            "maximum",
            "exclusiveMaximum",
            "minLength",
            "maxLength",
            "pattern",
            "minItems",
            "maxItems");

    /// Keeps the rules from changing.
    public Limits {
        rules = Map.copyOf(rules);
    }

    /// No limits.
    public static Limits none() {
        return new Limits(Map.of());
    }

    /// The limits among the rules of a schema.
    static Limits of(Map<?, ?> schema) {
        var rules = new HashMap<String, Object>();
        for (var word : WORDS) {
            var said = schema.get(word);
            if (said instanceof Number || said instanceof String) {
                rules.put(word, said);
            }
        }
        return new Limits(rules);
    }

    /// Which limit a value breaks; empty if none.
    Optional<Message> broken(@Nullable Object value) {
        return switch (value) {
            case Number number -> ofNumber(decimal(number));
            case String text -> ofText(text);
            case List<?> list -> ofSize(list);
            case null, default -> Optional.empty();
        };
    }

    private Optional<Message> ofNumber(BigDecimal value) {
        var most = limit("maximum");
        if (most != null && value.compareTo(most) > 0) {
            return Optional.of(Message.of(LaunchReason.ABOVE, value.toString(), most.toString()));
        }
        var least = limit("minimum");
        if (least != null && value.compareTo(least) < 0) {
            return Optional.of(Message.of(LaunchReason.BELOW, value.toString(), least.toString()));
        }
        var under = limit("exclusiveMaximum");
        if (under != null && value.compareTo(under) >= 0) {
            return Optional.of(Message.of(LaunchReason.NOT_UNDER, value.toString(), under.toString()));
        }
        var over = limit("exclusiveMinimum");
        if (over != null && value.compareTo(over) <= 0) {
            return Optional.of(Message.of(LaunchReason.NOT_OVER, value.toString(), over.toString()));
        }
        return Optional.empty();
    }

    private Optional<Message> ofText(String text) {
        int length = text.codePointCount(0, text.length());
        var most = limit("maxLength");
        if (most != null && most.compareTo(BigDecimal.valueOf(length)) < 0) {
            return Optional.of(Message.of(LaunchReason.TOO_LONG, length, most.toString()));
        }
        var least = limit("minLength");
        if (least != null && least.compareTo(BigDecimal.valueOf(length)) > 0) {
            return Optional.of(Message.of(LaunchReason.TOO_SHORT, length, least.toString()));
        }
        return rules.get("pattern") instanceof String pattern && !matches(pattern, text)
                ? Optional.of(Message.of(LaunchReason.OTHER_PATTERN, pattern))
                : Optional.empty();
    }

    private Optional<Message> ofSize(List<?> list) {
        var most = limit("maxItems");
        if (most != null && most.compareTo(BigDecimal.valueOf(list.size())) < 0) {
            return Optional.of(Message.of(LaunchReason.TOO_MANY, list.size(), most.toString()));
        }
        var least = limit("minItems");
        return least != null && least.compareTo(BigDecimal.valueOf(list.size())) > 0
                ? Optional.of(Message.of(LaunchReason.TOO_FEW, list.size(), least.toString()))
                : Optional.empty();
    }

    // What Java cannot read may still be a pattern for the server.
    private static boolean matches(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException notJava) {
            return true;
        }
    }

    private @Nullable BigDecimal limit(String word) {
        return rules.get(word) instanceof Number number ? decimal(number) : null;
    }

    private static BigDecimal decimal(Number number) {
        return new BigDecimal(number.toString());
    }
}
