package headwater.prefect;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a server's OpenAPI document says about answers.
final class AnswerContract {
    private final Map<?, ?> schemas;

    AnswerContract(Map<?, ?> document) {
        schemas = object(object(document.get("components")).get("schemas"));
    }

    /// What a record reads that the document does not have, or has as something else. Empty if all is well.
    ///
    /// @param schema the name of the schema that describes the answer
    List<String> breaches(Class<?> record, String schema) {
        return schemas.containsKey(schema)
                ? breachesOf(record, object(schemas.get(schema)), schema)
                : List.of(schema + " does not exist");
    }

    private List<String> breachesOf(Class<?> record, Map<?, ?> schema, String place) {
        var properties = object(schema.get("properties"));
        var breaches = new ArrayList<String>();
        for (var component : record.getRecordComponents()) {
            var name = name(component);
            var inner = place + "." + name;
            if (properties.containsKey(name)) {
                breaches.addAll(breaches(component.getGenericType(), object(properties.get(name)), inner));
            } else {
                breaches.add(inner + " does not exist");
            }
        }
        return breaches;
    }

    private static String name(RecordComponent component) {
        var named = component.getAccessor().getAnnotation(JsonProperty.class);
        if (named != null) {
            return named.value();
        }
        return component.getName().replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    private List<String> breaches(Type type, Map<?, ?> schema, String place) {
        var kinds = kinds(schema);
        return switch (type) {
            case ParameterizedType list
            when list.getRawType() == List.class ->
                kinds.stream()
                        .filter(kind -> "array".equals(kind.get("type")))
                        .findFirst()
                        .map(kind ->
                                breaches(list.getActualTypeArguments()[0], object(kind.get("items")), place + "[]"))
                        .orElseGet(() -> List.of(place + " is no list"));
            case ParameterizedType _ -> needs(kinds, Set.of("object"), place);
            case Class<?> plain -> breachesOfPlain(plain, kinds, place);
            default -> List.of(place + " has an odd type");
        };
    }

    private List<String> breachesOfPlain(Class<?> type, List<Map<?, ?>> kinds, String place) {
        if (type == Object.class) {
            return List.of();
        }
        if (type == String.class || isId(type)) {
            return needs(kinds, Set.of("string"), place);
        }
        if (type == Instant.class) {
            var isTime = kinds.stream().anyMatch(kind -> "date-time".equals(kind.get("format")));
            return isTime ? List.of() : List.of(place + " is no time");
        }
        if (type == Duration.class || type == double.class || type == Double.class) {
            return needs(kinds, Set.of("number"), place);
        }
        if (type == int.class || type == Integer.class || type == long.class) {
            return needs(kinds, Set.of("integer"), place);
        }
        if (type == boolean.class || type == Boolean.class) {
            return needs(kinds, Set.of("boolean"), place);
        }
        if (type.isEnum()) {
            return breachesOfEnum(type, kinds, place);
        }
        var known =
                kinds.stream().filter(kind -> kind.containsKey("properties")).findFirst();
        // A sealed type reads any of several schemas.
        return type.isRecord() && known.isPresent() ? breachesOf(type, known.get(), place) : List.of();
    }

    private static boolean isId(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == UUID.class;
    }

    // Every value that the server may send is one of the enum's.
    private static List<String> breachesOfEnum(Class<?> type, List<Map<?, ?>> kinds, String place) {
        var known = Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.toSet());
        return kinds.stream()
                .flatMap(kind -> list(kind.get("enum")).stream())
                .map(String::valueOf)
                .filter(value -> !known.contains(value))
                .map(value -> place + " can be " + value)
                .toList();
    }

    private static List<String> needs(List<Map<?, ?>> kinds, Set<String> types, String place) {
        var found = kinds.stream().map(kind -> String.valueOf(kind.get("type"))).collect(Collectors.toSet());
        found.retainAll(types);
        return found.isEmpty() ? List.of(place + " is no " + types) : List.of();
    }

    /// The schemas that a schema stands for: what it refers to, or each of its choices.
    private List<Map<?, ?>> kinds(Map<?, ?> schema) {
        if (schema.get("$ref") instanceof String reference) {
            return kinds(object(schemas.get(reference.substring(reference.lastIndexOf('/') + 1))));
        }
        if (schema.containsKey("anyOf")) {
            var kinds = new ArrayList<Map<?, ?>>();
            list(schema.get("anyOf")).forEach(choice -> kinds.addAll(kinds(object(choice))));
            return kinds;
        }
        return List.of(schema);
    }

    private static Map<?, ?> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> items ? items : List.of();
    }
}
