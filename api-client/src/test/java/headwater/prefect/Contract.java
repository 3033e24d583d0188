package headwater.prefect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a server's OpenAPI document says about a request.
final class Contract {
    private final Map<?, ?> paths;
    private final Map<?, ?> schemas;

    Contract(Map<?, ?> document) {
        paths = object(document.get("paths"));
        schemas = object(object(document.get("components")).get("schemas"));
    }

    /// What the document does not know of a request: its path, its method, a field, a value of an enum. Empty if
    /// all is well.
    List<String> breaches(String method, String path, Set<String> query, @Nullable Object body) {
        for (var entry : paths.entrySet()) {
            if (!matches((String) entry.getKey(), path)) {
                continue;
            }
            var operation = object(entry.getValue()).get(method.toLowerCase(Locale.ROOT));
            if (operation != null) {
                return breaches(method + " " + entry.getKey(), object(operation), query, body);
            }
        }
        return List.of(method + " " + path + " does not exist");
    }

    private List<String> breaches(String place, Map<?, ?> operation, Set<String> query, @Nullable Object body) {
        var breaches = new ArrayList<String>();
        var parameters = list(operation.get("parameters")).stream()
                .map(parameter -> object(parameter).get("name"))
                .toList();
        query.stream().filter(name -> !parameters.contains(name)).forEach(name -> breaches.add(place + "?" + name));
        if (body != null) {
            var content = object(object(operation.get("requestBody")).get("content"));
            var schema = object(object(content.get("application/json")).get("schema"));
            if (!fits(schema, body, place, new ArrayList<>())) {
                fits(schema, body, place, breaches);
            }
        }
        return breaches;
    }

    /// Whether a value fits a schema as far as names and enums go; what does not is added to the breaches.
    private boolean fits(Map<?, ?> schema, @Nullable Object value, String place, List<String> breaches) {
        if (schema.get("$ref") instanceof String reference) {
            return fits(
                    object(schemas.get(reference.substring(reference.lastIndexOf('/') + 1))), value, place, breaches);
        }
        if (schema.containsKey("anyOf")) {
            return fitsOne(list(schema.get("anyOf")), value, place, breaches);
        }
        if (schema.containsKey("enum") && !list(schema.get("enum")).contains(value)) {
            breaches.add(place + " is never " + value);
            return false;
        }
        if (value instanceof List<?> items) {
            return fitsEach(schema, items, place, breaches);
        }
        return !(value instanceof Map<?, ?> fields) || fitsFields(schema, fields, place, breaches);
    }

    private boolean fitsOne(List<?> choices, @Nullable Object value, String place, List<String> breaches) {
        var all = new ArrayList<String>();
        for (var choice : choices) {
            if ("null".equals(object(choice).get("type"))) {
                continue;
            }
            if (fits(object(choice), value, place, all)) {
                return true;
            }
        }
        breaches.addAll(all);
        return false;
    }

    private boolean fitsEach(Map<?, ?> schema, List<?> items, String place, List<String> breaches) {
        if (!schema.containsKey("items")) {
            breaches.add(place + " is no list");
            return false;
        }
        var fit = true;
        for (var item : items) {
            fit &= fits(object(schema.get("items")), item, place + "[]", breaches);
        }
        return fit;
    }

    private boolean fitsFields(Map<?, ?> schema, Map<?, ?> fields, String place, List<String> breaches) {
        var properties = object(schema.get("properties"));
        if (properties.isEmpty() && !Boolean.FALSE.equals(schema.get("additionalProperties"))) {
            return "object".equals(schema.get("type"));
        }
        var fit = true;
        for (var field : fields.entrySet()) {
            var inner = place + "." + field.getKey();
            if (properties.containsKey(field.getKey())) {
                fit &= fits(object(properties.get(field.getKey())), field.getValue(), inner, breaches);
            } else {
                breaches.add(inner + " does not exist");
                fit = false;
            }
        }
        return fit;
    }

    /// Servers with Prefect's web pages name the API's root in their paths, others do not.
    private static boolean matches(String template, String path) {
        var pattern = template.replaceAll("\\{[^}]+}", "[^/]+");
        return path.matches(pattern) || ("/api" + path).matches(pattern);
    }

    private static Map<?, ?> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> items ? items : List.of();
    }
}
