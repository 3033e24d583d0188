package headwater.app.launch;

import headwater.app.words.Words;
import headwater.prefect.json.Json;
import headwater.prefect.json.JsonException;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What values that are written in Python are in JSON, as far as they are made of constants.
final class PythonValue {
    private final KnownTypes types;

    /// @param types the types that the text names
    PythonValue(KnownTypes types) {
        this.types = types;
    }

    /// The value of a text; null for one that only Python knows.
    FirstValue.@Nullable Known of(ParameterType type, String python) {
        var text = python.strip();
        if (text.equals("None")) {
            return new FirstValue.Known(null);
        }
        var read = Stream.<Supplier<@Nullable Object>>of(
                        () -> Annotations.constant(text),
                        () -> types.value(text),
                        () -> list(type, text),
                        () -> dictionary(type, text),
                        () -> made(type, PythonCall.of(text)),
                        () -> number(text))
                .flatMap(each -> Stream.ofNullable(each.get()))
                .findFirst()
                .orElse(null);
        return read != null && type.fits(read) ? new FirstValue.Known(read) : null;
    }

    private @Nullable List<@Nullable Object> list(ParameterType type, String text) {
        var inner = Stream.of("[]", "()", "{}")
                .flatMap(pair -> Stream.ofNullable(PythonCall.within(text, pair.charAt(0), pair.charAt(1))))
                .findFirst()
                .orElse(null);
        var parts = inner == null ? List.<String>of() : PythonCall.parts(inner);
        boolean isNone = inner == null
                || (text.startsWith("{") && parts.isEmpty())
                || (text.startsWith("(") && parts.size() == 1 && !inner.endsWith(","));
        if (isNone) {
            return null;
        }
        var of = type.alternatives().stream()
                .flatMap(each -> each instanceof ParameterType.Items(var item) ? Stream.of(item) : Stream.of())
                .findFirst()
                .orElse(new ParameterType.Unknown());
        var values = new ArrayList<@Nullable Object>();
        for (var part : parts) {
            var value = of(of, part);
            if (value == null) {
                return null;
            }
            values.add(value.value());
        }
        return values;
    }

    private @Nullable Map<String, @Nullable Object> dictionary(ParameterType type, String text) {
        var inner = PythonCall.within(text, '{', '}');
        if (inner == null) {
            return null;
        }
        var of = type.alternatives().stream()
                .flatMap(each -> each instanceof ParameterType.Entries(var entry) ? Stream.of(entry) : Stream.of())
                .findFirst()
                .orElse(new ParameterType.Unknown());
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (var part : PythonCall.parts(inner)) {
            var entry = Annotations.split(part, ':');
            var value = entry.size() == 2 ? of(of, entry.getLast()) : null;
            if (value == null || !(Annotations.constant(entry.getFirst()) instanceof String key)) {
                return null;
            }
            values.put(key, value.value());
        }
        return values;
    }

    private @Nullable Object made(ParameterType type, @Nullable PythonCall call) {
        if (call == null) {
            return null;
        }
        var model = model(type, call);
        if (model != null) {
            return values(model, call);
        }
        var root = types.root(call.function());
        if (root != null) {
            var value = call.arguments().size() == 1
                    ? of(root, call.arguments().getFirst().value())
                    : null;
            return value == null ? null : value.value();
        }
        var name = types.original(call.function());
        return type.alternatives().stream()
                .flatMap(each -> each instanceof ParameterType.Text(var form) ? Stream.of(form) : Stream.of())
                .flatMap(form -> Stream.ofNullable(text(form, name, call.arguments())))
                .findFirst()
                .orElse(null);
    }

    /// The value that a class of a library makes of constants; null for any other.
    private static @Nullable String text(LaunchReason form, String name, List<PythonCall.Argument> arguments) {
        var first = arguments.isEmpty()
                ? null
                : Annotations.constant(arguments.getFirst().value());
        boolean isOfText = arguments.size() == 1 && first instanceof String;
        return switch (form) {
            case PATH -> isOfText && name.endsWith("Path") ? String.valueOf(first) : null;
            case SECRET -> isOfText && name.equals("SecretStr") ? String.valueOf(first) : null;
            case DATE -> name.equals("date") ? date(arguments) : null;
            case DATE_AND_TIME -> name.equals("datetime") ? date(arguments) : null;
            case DURATION -> name.equals("timedelta") ? PythonDuration.of(arguments) : null;
            default -> null;
        };
    }

    private static @Nullable String date(List<PythonCall.Argument> arguments) {
        var numbers = arguments.stream()
                .filter(each -> each.keyword().isEmpty())
                .map(each -> Annotations.constant(each.value()))
                .flatMap(value -> value instanceof BigInteger whole && whole.bitLength() < Integer.SIZE
                        ? Stream.of(whole.intValue())
                        : Stream.of())
                .toList();
        if (numbers.size() != arguments.size() || numbers.size() < 3 || numbers.size() > 6) {
            return null;
        }
        try {
            var day = LocalDate.of(numbers.get(0), numbers.get(1), numbers.get(2));
            return numbers.size() == 3
                    ? day.toString()
                    : LocalDateTime.of(day, LocalTime.of(numbers.get(3), part(numbers, 4), part(numbers, 5)))
                            .toString();
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static int part(List<Integer> numbers, int at) {
        return at < numbers.size() ? numbers.get(at) : 0;
    }

    /// The model among some types that a call makes; null for none.
    private ParameterType.@Nullable Model model(ParameterType type, PythonCall call) {
        return type.alternatives().stream()
                .flatMap(each -> each instanceof ParameterType.Model model ? Stream.of(model) : Stream.of())
                .filter(model -> types.isCalled(call.function(), model.name()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Map<String, @Nullable Object> values(ParameterType.Model model, PythonCall call) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (int at = 0; at < call.arguments().size(); at++) {
            var argument = call.arguments().get(at);
            var field = field(model, argument.keyword(), at);
            var value = field == null ? null : of(field.type(), argument.value());
            if (field == null || value == null) {
                return null;
            }
            values.put(field.name(), value.value());
        }
        return values;
    }

    private static @Nullable ParameterField field(ParameterType.Model model, String keyword, int at) {
        return keyword.isEmpty()
                ? at < model.fields().size() ? model.fields().get(at) : null
                : model.fields().stream()
                        .filter(field -> field.name().equals(keyword))
                        .findFirst()
                        .orElse(null);
    }

    /// A model with the values with which a text makes it; null where the text does not say them. What only Python
    /// knows must be given with any other value of the model, as it is sent whole.
    ParameterType.@Nullable Model filled(ParameterType type, String python) {
        var call = PythonCall.of(python);
        var model = call == null ? null : model(type, call);
        if (call == null || model == null) {
            return null;
        }
        var fields = new ArrayList<>(model.fields());
        for (int at = 0; at < call.arguments().size(); at++) {
            var argument = call.arguments().get(at);
            var field = field(model, argument.keyword(), at);
            if (field == null || argument.value().startsWith("*")) {
                return null;
            }
            fields.set(model.fields().indexOf(field), filled(field, argument.value()));
        }
        return new ParameterType.Model(model.name(), fields);
    }

    private ParameterField filled(ParameterField field, String python) {
        var value = of(field.type(), python);
        if (value != null) {
            return field.withFirst(value);
        }
        var inner = filled(field.type(), python);
        var asked = (inner == null ? field : field.asked(inner)).withFirst(new FirstValue.None());
        return field.isSecret() ? asked : asked.withHint(Words.of(FormWords.DEFAULT, python));
    }

    private static @Nullable Object number(String text) {
        try {
            return Json.readAny(text) instanceof Number number ? number : null;
        } catch (JsonException notJson) {
            return null;
        }
    }
}
