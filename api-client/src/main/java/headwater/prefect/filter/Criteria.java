package headwater.prefect.filter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Nested JSON objects, extended by copying.
final class Criteria {
    private Criteria() {}

    /// A copy with the value at this path; objects along the path are kept or created.
    static Map<String, Object> with(Map<String, Object> criteria, Object value, String... path) {
        return with(criteria, value, List.of(path));
    }

    private static Map<String, Object> with(Map<String, Object> criteria, Object value, List<String> path) {
        var copy = new LinkedHashMap<>(criteria);
        var key = path.getFirst();
        if (path.size() == 1) {
            copy.put(key, value);
        } else {
            copy.put(key, with(object(copy.get(key)), value, path.subList(1, path.size())));
        }
        return Collections.unmodifiableMap(copy);
    }

    private static Map<String, Object> object(@Nullable Object value) {
        var object = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> object.put(String.valueOf(key), inner));
        }
        return object;
    }
}
