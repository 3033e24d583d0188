package headwater.app.launch;

import headwater.flow.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// How one parameter of a flow is asked for, by its annotation and default; and what the answer is as a JSON value.
///
/// @param name the parameter
/// @param kind what is typed
/// @param choices the values to choose from; empty unless the kind is CHOICE
/// @param shown what stands in the field at first: the default as a person writes it
/// @param required whether it must be given
public record ParameterField(String name, Kind kind, List<String> choices, String shown, boolean required) {
    private static final Pattern OPTIONAL = Pattern.compile("(?:typing\\.)?Optional\\[(.+)]|(.+?)\\s*\\|\\s*None");
    private static final Pattern LITERAL = Pattern.compile("(?:typing\\.)?Literal\\[(.+)]");
    private static final Pattern QUOTED = Pattern.compile("([\"'])(.*)\\1", Pattern.DOTALL);

    /// What is typed into a field.
    public enum Kind {
        /// Text as it stands, without quotes.
        TEXT,
        /// A whole number.
        WHOLE,
        /// A number.
        NUMBER,
        /// Yes or no.
        FLAG,
        /// One of some texts.
        CHOICE,
        /// JSON.
        JSON
    }

    /// What was typed is no value of the parameter; the message says why, as a sentence.
    public static final class NotAValue extends Exception {
        private static final long serialVersionUID = 1L;

        NotAValue(String words) {
            super(words);
        }
    }

    /// The field of a parameter.
    public static ParameterField of(Parameter parameter) {
        var annotation = annotation(parameter);
        var literal = LITERAL.matcher(annotation);
        var choices = literal.matches() ? choices(literal.group(1)) : List.<String>of();
        var kind = choices.isEmpty() ? kind(annotation, parameter.defaultText()) : Kind.CHOICE;
        return new ParameterField(
                parameter.name(), kind, choices, shown(kind, parameter.defaultText()), parameter.isRequired());
    }

    private static String annotation(Parameter parameter) {
        var annotation =
                parameter.annotation() == null ? "" : parameter.annotation().strip();
        var optional = OPTIONAL.matcher(annotation);
        if (!optional.matches()) {
            return annotation;
        }
        return optional.group(1) == null ? optional.group(2) : optional.group(1);
    }

    private static List<String> choices(String inner) {
        var choices = Pattern.compile("([\"'])(.*?)\\1")
                .matcher(inner)
                .results()
                .map(match -> match.group(2))
                .toList();
        return String.join("", choices).isEmpty() ? List.of() : choices;
    }

    private static Kind kind(String annotation, @Nullable String defaultText) {
        return switch (annotation) {
            case "str", "Path", "date", "datetime", "datetime.date", "datetime.datetime" -> Kind.TEXT;
            case "int" -> Kind.WHOLE;
            case "float" -> Kind.NUMBER;
            case "bool" -> Kind.FLAG;
            case "" -> kindOf(defaultText);
            default -> Kind.JSON;
        };
    }

    private static Kind kindOf(@Nullable String defaultText) {
        if (defaultText == null) {
            return Kind.JSON;
        }
        if (defaultText.equals("True") || defaultText.equals("False")) {
            return Kind.FLAG;
        }
        if (defaultText.matches("-?\\d+")) {
            return Kind.WHOLE;
        }
        if (defaultText.matches("-?\\d*\\.\\d+")) {
            return Kind.NUMBER;
        }
        return QUOTED.matcher(defaultText).matches() ? Kind.TEXT : Kind.JSON;
    }

    private static String shown(Kind kind, @Nullable String defaultText) {
        if (defaultText == null || defaultText.equals("None")) {
            return "";
        }
        var quoted = QUOTED.matcher(defaultText);
        if ((kind == Kind.TEXT || kind == Kind.CHOICE) && quoted.matches()) {
            return quoted.group(2);
        }
        if (kind == Kind.FLAG) {
            return defaultText.equals("True") ? "true" : "false";
        }
        return defaultText;
    }

    /// What was typed, as a JSON value.
    ///
    /// @throws NotAValue if it is none of this kind
    public @Nullable Object value(String typed) throws NotAValue {
        var text = typed.strip();
        try {
            return switch (kind) {
                case TEXT -> typed;
                case CHOICE -> choice(text);
                case WHOLE -> Long.valueOf(text);
                case NUMBER -> number(text);
                case FLAG -> flag(text);
                case JSON -> json(text);
            };
        } catch (NumberFormatException e) {
            throw new NotAValue(name + " must be " + (kind == Kind.WHOLE ? "a whole number." : "a number."));
        }
    }

    private String choice(String text) throws NotAValue {
        if (!choices.contains(text)) {
            throw new NotAValue(name + " must be one of " + String.join(", ", choices) + ".");
        }
        return text;
    }

    // JSON has no words for what is not finite.
    private static Double number(String text) {
        var number = Double.valueOf(text);
        if (!Double.isFinite(number)) {
            throw new NumberFormatException(text);
        }
        return number;
    }

    private Boolean flag(String text) throws NotAValue {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0" -> false;
            default -> throw new NotAValue(name + " must be true or false.");
        };
    }

    private @Nullable Object json(String text) throws NotAValue {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return JsonMapper.shared().readValue(text, Object.class);
        } catch (JacksonException notJson) {
            // A bare word is the text that it looks like; what begins like JSON was meant as JSON.
            if ("[{\"".indexOf(text.charAt(0)) >= 0) {
                throw new NotAValue(name + " is not valid JSON.");
            }
            return text;
        }
    }
}
