package headwater.app.launch;

import headwater.app.words.Words;
import headwater.prefect.json.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The fields of a form made from a JSON schema, as Prefect writes it for the parameters of a deployment and for what a
/// paused run waits for. What the schema says in a way that is not known here is asked for as JSON.
public final class SchemaFields {
    private final Map<?, ?> schema;

    private SchemaFields(Map<?, ?> schema) {
        this.schema = schema;
    }

    /// The fields for the properties of a schema, in its order, and for other values that there are.
    ///
    /// @param schema empty if there is none
    /// @param values what is in the fields at first, as JSON values by the names of the properties
    public static List<ParameterField> of(
            Map<String, ? extends @Nullable Object> schema, Map<String, ? extends @Nullable Object> values) {
        return new SchemaFields(schema).fields(values);
    }

    private List<ParameterField> fields(Map<String, ? extends @Nullable Object> values) {
        var properties = map(schema.get("properties"));
        var required = list(schema.get("required"));
        var fields = new ArrayList<ParameterField>();
        properties.entrySet().stream()
                .sorted(Comparator.comparingInt(property -> position(map(property.getValue()))))
                .forEach(property -> {
                    var name = String.valueOf(property.getKey());
                    var rules = map(property.getValue());
                    boolean isGiven = values.containsKey(name);
                    var shown = isGiven ? values.get(name) : rules.get("default");
                    fields.add(field(name, type(rules), shown, required.contains(name) && !isGiven));
                });
        values.forEach((name, value) -> {
            if (!properties.containsKey(name)) {
                fields.add(field(name, new ParameterType.Unknown(), value, false));
            }
        });
        return fields;
    }

    // As Prefect numbers the parameters of a flow.
    private static int position(Map<?, ?> rules) {
        return rules.get("position") instanceof Number number ? number.intValue() : Integer.MAX_VALUE;
    }

    private static ParameterField field(String name, ParameterType type, @Nullable Object shown, boolean isRequired) {
        return new ParameterField(name, type, shown(type, shown), isRequired, Words.of(type.words()));
    }

    private static String shown(ParameterType type, @Nullable Object value) {
        if (value == null) {
            return type.isNullable() && type.alternatives().size() == 2 && !isText(type) ? ParameterField.NULL : "";
        }
        return value instanceof String text && (isText(type) || isChoice(type)) ? text : Json.write(value);
    }

    private static boolean isText(ParameterType type) {
        return type.alternatives().stream().anyMatch(ParameterType.Text.class::isInstance);
    }

    private static boolean isChoice(ParameterType type) {
        return type.alternatives().stream().anyMatch(ParameterType.Choice.class::isInstance);
    }

    private ParameterType type(Map<?, ?> rules) {
        if (rules.get("$ref") instanceof String reference) {
            return referred(reference);
        }
        if (rules.get("enum") instanceof List<?> values) {
            return choice(values);
        }
        if (rules.containsKey("const")) {
            return choice(Stream.ofNullable(rules.get("const")).toList());
        }
        var either = Stream.of("anyOf", "oneOf", "allOf")
                .flatMap(word -> list(rules.get(word)).stream())
                .map(each -> type(map(each)))
                .toList();
        if (!either.isEmpty()) {
            return either.size() == 1 ? either.getFirst() : new ParameterType.Either(either);
        }
        return rules.get("type") instanceof String name ? named(name, rules) : new ParameterType.Unknown();
    }

    private ParameterType named(String name, Map<?, ?> rules) {
        return switch (name) {
            case "string" -> new ParameterType.Text(form(rules));
            case "integer" -> new ParameterType.Whole();
            case "number" -> new ParameterType.Decimal();
            case "boolean" -> new ParameterType.Flag();
            case "null" -> new ParameterType.Nothing();
            case "array" -> new ParameterType.Items(type(map(rules.get("items"))));
            case "object" -> new ParameterType.Entries(type(map(rules.get("additionalProperties"))));
            default -> new ParameterType.Unknown();
        };
    }

    private static LaunchReason form(Map<?, ?> rules) {
        return switch (String.valueOf(rules.get("format"))) {
            case "date" -> LaunchReason.DATE;
            case "date-time" -> LaunchReason.DATE_AND_TIME;
            case "time" -> LaunchReason.TIME;
            case "duration" -> LaunchReason.DURATION;
            case "uuid" -> LaunchReason.UUID;
            case "path", "file-path", "directory-path" -> LaunchReason.PATH;
            case "password" -> LaunchReason.SECRET;
            default -> LaunchReason.TEXT;
        };
    }

    // A model is typed as one JSON object: which of its properties are right is for the server to say.
    private ParameterType referred(String reference) {
        var name = reference.substring(reference.lastIndexOf('/') + 1);
        var rules = Stream.of("definitions", "$defs")
                .map(word -> map(map(schema.get(word)).get(name)))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(Map.of());
        return rules.containsKey("properties")
                ? new ParameterType.Entries(new ParameterType.Unknown())
                : rules.containsKey("$ref") ? new ParameterType.Unknown() : type(rules);
    }

    private static ParameterType choice(List<?> values) {
        var choice = new ParameterType.Choice(values.stream()
                .flatMap(Stream::ofNullable)
                .map(ParameterType::wide)
                .toList());
        return values.stream().anyMatch(Objects::isNull)
                ? new ParameterType.Either(List.of(choice, new ParameterType.Nothing()))
                : choice;
    }

    private static Map<?, ?> map(@Nullable Object json) {
        return json instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object json) {
        return json instanceof List<?> list ? list : List.of();
    }
}
