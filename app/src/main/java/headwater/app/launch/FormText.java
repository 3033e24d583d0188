package headwater.app.launch;

import headwater.flow.Message;
import headwater.prefect.json.Json;
import headwater.prefect.json.JsonException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Values as a person reads and types them in a form, where null has a box of its own: `null` typed into a field for
/// text is the text. What can be of several kinds is typed as JSON, so that no text becomes a number.
final class FormText {
    private static final int ONE_LINE = 60;

    private FormText() {}

    /// How a value other than null stands in its field.
    static String of(ParameterField field, Object value) {
        return switch (field.kind()) {
            case TEXT, CHOICE, FLAG, WHOLE, NUMBER ->
                value instanceof Map || value instanceof List ? Json.write(value) : String.valueOf(value);
            case MODEL, JSON -> json(value);
        };
    }

    private static String json(Object value) {
        var line = Json.write(value);
        return line.length() <= ONE_LINE ? line : Json.writeLines(value);
    }

    /// The value that was typed.
    ///
    /// @throws ParameterField.NotAValue if it is not a value of the field
    static Object read(ParameterField field, String typed) throws ParameterField.NotAValue {
        var type = field.type().withoutNull();
        var value = field.kind() == ParameterField.Kind.JSON
                ? json(field, type, typed)
                : field.asked(type).value(typed);
        if (value == null) {
            throw notOf(field, type);
        }
        return value;
    }

    private static @Nullable Object json(ParameterField field, ParameterType type, String typed)
            throws ParameterField.NotAValue {
        var text = typed.strip();
        try {
            var value = Json.readAny(text);
            if (type.fits(value)) {
                return value;
            }
        } catch (JsonException notJson) {
            // What begins like JSON was meant as JSON.
            if (!text.isEmpty() && "[{\"".indexOf(text.charAt(0)) >= 0) {
                throw new ParameterField.NotAValue(Message.of(LaunchReason.NOT_JSON, field.name()));
            }
            if (!text.isEmpty() && type.fits(typed)) {
                return typed;
            }
        }
        throw notOf(field, type);
    }

    private static ParameterField.NotAValue notOf(ParameterField field, ParameterType type) {
        return new ParameterField.NotAValue(Message.of(LaunchReason.NOT_A_VALUE, field.name(), type.words()));
    }
}
