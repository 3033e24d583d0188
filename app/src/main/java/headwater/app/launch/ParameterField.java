package headwater.app.launch;

import headwater.flow.Message;
import headwater.flow.Parameter;
import headwater.prefect.json.Json;
import headwater.prefect.json.JsonException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
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
        var type = annotation == null || annotation.isBlank()
                ? typeOf(defaultText)
                : new Annotations(types).read(annotation);
        var hint = annotation == null ? "" : annotation;
        var field = new ParameterField(name, type, new FirstValue.None(), hint, said.description(), said.limits());
        return defaultText == null ? field : field.written(defaultText, new PythonValue(types));
    }

    private ParameterField written(String python, PythonValue values) {
        var known = values.of(type, python);
        if (known != null) {
            return withFirst(known);
        }
        var field = withFirst(new FirstValue.Written(python));
        if (python.isEmpty() || !(type.withoutNull() instanceof ParameterType.Model)) {
            return field;
        }
        // The fields of a model that is made otherwise would show the values of its class.
        var filled = values.filled(type, python);
        if (filled == null) {
            return field.asked(new ParameterType.Unknown());
        }
        return field.asked(
                type.isNullable() ? new ParameterType.Either(List.of(filled, new ParameterType.Nothing())) : filled);
    }

    /// The same field where there is a value already.
    ParameterField having(@Nullable Object value) {
        return new ParameterField(name, type, FirstValue.of(type, value), hint, description, limits);
    }

    /// The same field that has this while nobody gives it a value.
    ParameterField withFirst(FirstValue other) {
        return new ParameterField(name, type, other, hint, description, limits);
    }

    /// The same field with other words in its place while it is empty.
    ParameterField withHint(String words) {
        return new ParameterField(name, type, first, words, description, limits);
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
        boolean isStart = types.contains(new ParameterType.Text(LaunchReason.START_TIME));
        if (isStart ? StartTime.isSaidBy(text) : types.stream().anyMatch(ParameterType.Text.class::isInstance)) {
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
