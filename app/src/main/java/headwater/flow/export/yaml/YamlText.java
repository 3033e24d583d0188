package headwater.flow.export.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// JSON-like values as block YAML that YAML 1.1 (Prefect's reader) and 1.2 read alike.
public final class YamlText {
    // Letters first, so that it is not a number, date or time; no ": " and no " #" can occur.
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_](?:[A-Za-z0-9_./+ -]|:(?=[A-Za-z0-9_./]))*(?<! )");
    private static final Set<String> WORDS =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "none");

    private YamlText() {}

    /// The lines of a mapping's pairs, each indented by this many blanks.
    public static List<String> pairs(Map<?, ? extends @Nullable Object> map, int indent) {
        var lines = new ArrayList<String>();
        map.forEach((key, value) -> lines.addAll(pair(String.valueOf(key), value, indent)));
        return lines;
    }

    /// The lines of one pair.
    public static List<String> pair(String key, @Nullable Object value, int indent) {
        var head = " ".repeat(indent) + text(key) + ":";
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            var lines = new ArrayList<>(List.of(head));
            lines.addAll(pairs(map, indent + 2));
            return lines;
        }
        if (value instanceof List<?> list && !list.isEmpty()) {
            var lines = new ArrayList<>(List.of(head));
            list.forEach(item -> lines.addAll(item(item, indent + 2, 2)));
            return lines;
        }
        return List.of(head + " " + scalar(value));
    }

    /// The lines of one item of a sequence: the dash after `indent` blanks, the content `step` columns behind it.
    public static List<String> item(@Nullable Object value, int indent, int step) {
        var dash = " ".repeat(indent) + "-" + " ".repeat(step - 1);
        var lines = new ArrayList<String>();
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            lines.addAll(pairs(map, indent + step));
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            list.forEach(item -> lines.addAll(item(item, indent + step, 2)));
        } else {
            return List.of(dash + scalar(value));
        }
        lines.set(0, dash + lines.getFirst().substring(indent + step));
        return lines;
    }

    /// A value without content of its own kind: a scalar, or an empty collection.
    public static String scalar(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Boolean truth -> truth.toString();
            case Map<?, ?> _ -> "{}";
            case List<?> _ -> "[]";
            case Double number when number.isNaN() -> ".nan";
            case Double number when number.isInfinite() -> number > 0 ? ".inf" : "-.inf";
            case Double number -> decimal(BigDecimal.valueOf(number));
            case Float number -> decimal(new BigDecimal(number.toString()));
            case BigDecimal number -> decimal(number);
            case BigInteger number -> number.toString();
            case Number number -> number.toString();
            default -> text(value.toString());
        };
    }

    /// A value on one line, collections in brackets.
    public static String flow(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            var pairs = new ArrayList<String>();
            map.forEach((key, inner) -> pairs.add(flowPair(String.valueOf(key), inner)));
            return "{" + String.join(", ", pairs) + "}";
        }
        if (value instanceof List<?> list) {
            return list.stream().map(YamlText::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        return scalar(value);
    }

    /// A pair on one line.
    public static String flowPair(String key, @Nullable Object value) {
        return text(key) + ": " + flow(value);
    }

    // YAML 1.1 requires a dot in a number with an exponent, so none is written with one.
    private static String decimal(BigDecimal number) {
        var text = number.toPlainString();
        return text.indexOf('.') < 0 ? text + ".0" : text;
    }

    private static String text(String value) {
        return isPlain(value) ? value : quoted(value);
    }

    /// Whether a text needs no quotes to be a text, for YAML 1.1 too.
    public static boolean isPlain(String value) {
        return PLAIN.matcher(value).matches() && !WORDS.contains(value.toLowerCase(Locale.ROOT));
    }

    /// A text in double quotes.
    public static String quoted(String value) {
        var text = new StringBuilder("\"");
        value.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                case '\r' -> text.append("\\r");
                default -> {
                    if (c < 0x20 || (c >= 0x7f && c <= 0xa0) || c == 0x2028 || c == 0x2029 || c == 0xfeff) {
                        text.append("\\u%04x".formatted(c));
                    } else {
                        text.appendCodePoint(c);
                    }
                }
            }
        });
        return text.append('"').toString();
    }
}
