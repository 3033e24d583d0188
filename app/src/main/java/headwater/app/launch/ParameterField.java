package headwater.app.launch;

import headwater.flow.Message;
import headwater.flow.Parameter;
import headwater.prefect.json.Json;
import headwater.prefect.json.JsonException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How one parameter of a flow is asked for, by its annotation and default; and what an answer is as a JSON value.
///
/// @param name the parameter
/// @param type the values that it takes
/// @param first what it has while nobody gives it another value
/// @param hint what it takes, in a few words
/// @param description what it is for; empty if nobody has said it
/// @param limits what its value must keep to
public record ParameterField(
        String name, ParameterType type, FirstValue first, String hint, String description, Limits limits) {
    private static final Pattern PATH = Pattern.compile("(?:\\w+\\.)?Path\\(([\"'])([^\"'\\\\]*)\\1\\)");
    private static final Pattern DAY =
            Pattern.compile("(?:\\w+\\.)?date\\(\\s*(\\d{4}),\\s*(\\d{1,2}),\\s*(\\d{1,2})\\s*\\)");

    /// How null is typed.
    static final String NULL = "null";

    /// What is typed into a field.
    public enum Kind {
        /// Text as it is, without quotes.
        TEXT,
        /// A whole number.
        WHOLE,
        /// A number.
        NUMBER,
        /// Yes or no.
        FLAG,
        /// One of some values.
        CHOICE,
        /// Fields of its own.
        MODEL,
        /// JSON, or any of the others.
        JSON
    }

    /// What was typed is not a value of the parameter; the reason says what it must be.
    public static final class NotAValue extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Message why;

        NotAValue(Message why) {
            super(why.id());
            this.why = why;
        }

        /// What the parameter must be.
        public Message why() {
            return why;
        }
    }

    /// The field of a parameter.
    ///
    /// @param types what the file of the flow defines
    static ParameterField of(Parameter parameter, KnownTypes types) {
        // What may be left out has a default that is not written.
        var text = parameter.defaultText();
        var defaultText = text == null && !parameter.isRequired() ? "" : text;
        var annotation = parameter.annotation();
        return of(parameter.name(), annotation, defaultText, Annotations.said(annotation), types);
    }

    /// The field of something that an annotation describes.
    ///
    /// @param defaultText its default as Python text; empty for one that is not known, null where it must be given
    /// @param said what there is to say of it beside its type
    static ParameterField of(
            String name, @Nullable String annotation, @Nullable String defaultText, FieldCall said, KnownTypes types) {
        var written = annotation == null || annotation.isBlank()
                ? typeOf(defaultText)
                : new Annotations(types).read(annotation);
        var type = isMade(written, defaultText) ? new ParameterType.Unknown() : written;
        var hint = annotation == null ? "" : annotation;
        return new ParameterField(name, type, first(type, defaultText, types), hint, said.description(), said.limits());
    }

    // The fields of a model that is made with values of its own would show those of its class.
    private static boolean isMade(ParameterType type, @Nullable String defaultText) {
        return type.withoutNull() instanceof ParameterType.Model
                && defaultText != null
                && !defaultText.isEmpty()
                && !defaultText.equals("None")
                && !defaultText.matches("[\\w.]+\\(\\s*\\)");
    }

    /// The same field where there is a value already.
    ParameterField having(@Nullable Object value) {
        return new ParameterField(name, type, FirstValue.of(type, value), hint, description, limits);
    }

    /// The same field for values of another type.
    ParameterField asked(ParameterType other) {
        return new ParameterField(name, other, first, hint, description, limits);
    }

    /// The same field with a description.
    ParameterField describedAs(String words) {
        return new ParameterField(name, type, first, hint, words, limits);
    }

    /// Whether it must be given.
    public boolean required() {
        return first instanceof FirstValue.None;
    }

    private static ParameterType typeOf(@Nullable String defaultText) {
        if (defaultText == null) {
            return new ParameterType.Unknown();
        }
        if (defaultText.matches("-?\\d*\\.\\d+")) {
            return new ParameterType.Decimal();
        }
        return switch (Annotations.constant(defaultText)) {
            case String _ -> new ParameterType.Text(LaunchReason.TEXT);
            case BigInteger _ -> new ParameterType.Whole();
            case Boolean _ -> new ParameterType.Flag();
            case null, default -> new ParameterType.Unknown();
        };
    }

    private static FirstValue first(ParameterType type, @Nullable String text, KnownTypes types) {
        if (text == null) {
            return new FirstValue.None();
        }
        if (text.equals("None")) {
            return new FirstValue.Known(null);
        }
        var read = Stream.<Supplier<@Nullable Object>>of(
                        () -> Annotations.constant(text),
                        () -> types.value(text),
                        () -> made(type, text),
                        () -> parsed(text))
                .flatMap(each -> Stream.ofNullable(each.get()))
                .findFirst()
                .orElse(null);
        return read != null && type.fits(read) ? new FirstValue.Known(read) : new FirstValue.Written(text);
    }

    /// The value that a call of Python's library makes whose arguments are constants; null for any other.
    private static @Nullable String made(ParameterType type, String text) {
        var path = PATH.matcher(text);
        if (path.matches() && type.alternatives().contains(new ParameterType.Text(LaunchReason.PATH))) {
            return path.group(2);
        }
        var day = DAY.matcher(text);
        try {
            return day.matches() && type.alternatives().contains(new ParameterType.Text(LaunchReason.DATE))
                    ? LocalDate.of(number(day, 1), number(day, 2), number(day, 3))
                            .toString()
                    : null;
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    /// Whether what is typed is not for others to see.
    public boolean isSecret() {
        return type.isSecret();
    }

    /// What is typed into the field.
    public Kind kind() {
        return kind(type);
    }

    // Of two models one cannot tell which is meant.
    private static Kind kind(ParameterType type) {
        if (type.withoutNull() instanceof ParameterType.Model) {
            return Kind.MODEL;
        }
        var kinds = type.alternatives().stream()
                .filter(each -> !(each instanceof ParameterType.Nothing))
                .map(each -> switch (each) {
                    case ParameterType.Text _ -> Kind.TEXT;
                    case ParameterType.Whole _ -> Kind.WHOLE;
                    case ParameterType.Decimal _ -> Kind.NUMBER;
                    case ParameterType.Flag _ -> Kind.FLAG;
                    case ParameterType.Choice _ -> Kind.CHOICE;
                    default -> Kind.JSON;
                })
                .distinct()
                .toList();
        return kinds.size() == 1 ? kinds.getFirst() : Kind.JSON;
    }

    /// What must be given.
    public Message missing() {
        return Message.of(LaunchReason.MISSING, name, type.words());
    }

    /// What was typed, as a JSON value. Null is typed `null` or `None` where it is a value, and an empty field
    /// where empty is not another value.
    ///
    /// @throws NotAValue if it is not a value of this parameter
    public @Nullable Object value(String typed) throws NotAValue {
        var text = typed.strip();
        var types = type.alternatives();
        if (type.isNullable() && (text.equals(NULL) || text.equals("None") || text.isEmpty())) {
            return null;
        }
        for (var each : types) {
            var value = narrow(each, text);
            if (value != null) {
                return value;
            }
        }
        if (types.contains(new ParameterType.Unknown())) {
            return json(text);
        }
        if (types.stream().anyMatch(ParameterType.Text.class::isInstance)) {
            return typed;
        }
        throw new NotAValue(Message.of(LaunchReason.NOT_A_VALUE, name, type.words()));
    }

    /// The value of a type that takes only some texts; null if this is none of them.
    private static @Nullable Object narrow(ParameterType type, String text) {
        return switch (type) {
            case ParameterType.Whole _ -> whole(text);
            case ParameterType.Decimal _ -> number(text);
            case ParameterType.Flag _ -> flag(text);
            case ParameterType.Choice(var values) ->
                values.stream()
                        .filter(value -> value instanceof Boolean
                                ? String.valueOf(value).equalsIgnoreCase(text)
                                : String.valueOf(value).equals(text))
                        .findFirst()
                        .orElse(null);
            case ParameterType.Items _, ParameterType.Entries _, ParameterType.Model _ -> {
                var value = parsed(text);
                yield value != null && type.fits(value) ? value : null;
            }
            case ParameterType.Text _, ParameterType.Nothing _, ParameterType.Either _, ParameterType.Unknown _ -> null;
        };
    }

    private static @Nullable Object whole(String text) {
        return text.matches("[-+]?\\d+") ? new BigInteger(text) : null;
    }

    // With all its digits.
    private static @Nullable Object number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private static @Nullable Object flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0" -> false;
            default -> null;
        };
    }

    private @Nullable Object json(String text) throws NotAValue {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return Json.readAny(text);
        } catch (JsonException notJson) {
            // A bare word is the text that it looks like; what begins like JSON was meant as JSON.
            if ("[{\"".indexOf(text.charAt(0)) >= 0) {
                throw new NotAValue(Message.of(LaunchReason.NOT_JSON, name));
            }
            return text;
        }
    }

    private static @Nullable Object parsed(String text) {
        try {
            return Json.readAny(text);
        } catch (JsonException notJson) {
            return null;
        }
    }
}
