package headwater.app.launch;

import headwater.app.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
    /// @param values what they have at first, as JSON values by the names of the properties
    public static List<ParameterField> of(
            Map<String, ? extends @Nullable Object> schema, Map<String, ? extends @Nullable Object> values) {
        return new SchemaFields(schema).fields(values);
    }

    private List<ParameterField> fields(Map<String, ? extends @Nullable Object> values) {
        var known = properties(schema, List.of());
        var fields = new ArrayList<ParameterField>();
        for (var field : known) {
            fields.add(values.containsKey(field.name()) ? field.having(values.get(field.name())) : field);
        }
        values.forEach((name, value) -> {
            if (known.stream().noneMatch(field -> field.name().equals(name))) {
                var any = new ParameterType.Unknown();
                var hint = Words.of(any.words());
                fields.add(new ParameterField(name, any, new FirstValue.Known(value), hint, "", Limits.none()));
            }
        });
        return fields;
    }

    /// @param within the references that have led here: a model that holds itself is not opened again
    private List<ParameterField> properties(Map<?, ?> rules, List<String> within) {
        var required = list(rules.get("required"));
        return map(rules.get("properties")).entrySet().stream()
                .sorted(Comparator.comparingInt(property -> position(map(property.getValue()))))
                .map(property -> {
                    var name = String.valueOf(property.getKey());
                    return field(name, map(property.getValue()), required.contains(name), within);
                })
                .toList();
    }

    private ParameterField field(String name, Map<?, ?> rules, boolean isRequired, List<String> within) {
        var type = type(rules, within);
        var all = spread(rules);
        var description = all.get("description") instanceof String words ? words.strip() : "";
        return new ParameterField(
                name, type, first(type, rules, isRequired), Words.of(type.words()), description, Limits.of(all));
    }

    private static FirstValue first(ParameterType type, Map<?, ?> rules, boolean isRequired) {
        if (isRequired) {
            return new FirstValue.None();
        }
        if (!rules.containsKey("default")) {
            return new FirstValue.Written("");
        }
        return FirstValue.of(type, rules.get("default"));
    }

    /// What is said of a value where it is asked for, and where its type is described, if that is one place.
    private Map<?, ?> spread(Map<?, ?> rules) {
        var all = new HashMap<Object, @Nullable Object>();
        var inner = Stream.concat(
                        Stream.ofNullable(rules.get("$ref"))
                                .map(String::valueOf)
                                .map(this::definition),
                        Stream.of("anyOf", "oneOf", "allOf")
                                .flatMap(word -> list(rules.get(word)).stream())
                                .map(SchemaFields::map)
                                .filter(each -> !"null".equals(each.get("type"))))
                .toList();
        if (inner.size() == 1) {
            var one = inner.getFirst();
            all.putAll(one.containsKey("$ref") ? definition(String.valueOf(one.get("$ref"))) : one);
        }
        all.putAll(rules);
        return all;
    }

    // As Prefect numbers the parameters of a flow.
    private static int position(Map<?, ?> rules) {
        return rules.get("position") instanceof Number number ? number.intValue() : Integer.MAX_VALUE;
    }

    private ParameterType type(Map<?, ?> rules, List<String> within) {
        if (rules.get("$ref") instanceof String reference) {
            return referred(reference, within);
        }
        if (rules.get("enum") instanceof List<?> values) {
            return choice(values);
        }
        if (rules.containsKey("const")) {
            return choice(Stream.ofNullable(rules.get("const")).toList());
        }
        var either = Stream.of("anyOf", "oneOf", "allOf")
                .flatMap(word -> list(rules.get(word)).stream())
                .map(each -> type(map(each), within))
                .toList();
        if (!either.isEmpty()) {
            return either.size() == 1 ? either.getFirst() : new ParameterType.Either(either);
        }
        return rules.get("type") instanceof String name ? named(name, rules, within) : new ParameterType.Unknown();
    }

    private ParameterType named(String name, Map<?, ?> rules, List<String> within) {
        return switch (name) {
            case "string" -> new ParameterType.Text(form(rules));
            case "integer" -> new ParameterType.Whole();
            case "number" -> new ParameterType.Decimal();
            case "boolean" -> new ParameterType.Flag();
            case "null" -> new ParameterType.Nothing();
            case "array" -> new ParameterType.Items(type(map(rules.get("items")), within));
            case "object" -> new ParameterType.Entries(type(map(rules.get("additionalProperties")), within));
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

    private ParameterType referred(String reference, List<String> within) {
        var rules = definition(reference);
        if (within.contains(reference)) {
            return rules.containsKey("properties")
                    ? new ParameterType.Entries(new ParameterType.Unknown())
                    : new ParameterType.Unknown();
        }
        var deeper = Stream.concat(within.stream(), Stream.of(reference)).toList();
        if (!rules.containsKey("properties")) {
            return type(rules, deeper);
        }
        var name = rules.get("title") instanceof String title ? title : lastPart(reference);
        return new ParameterType.Model(name, properties(rules, deeper));
    }

    private Map<?, ?> definition(String reference) {
        var name = lastPart(reference);
        return Stream.of("definitions", "$defs")
                .map(word -> map(map(schema.get(word)).get(name)))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(Map.of());
    }

    private static String lastPart(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
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
