package headwater.prefect.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The value of a field that the server left out, and copies that tolerate JSON's null inside.
final class Absent {
    private Absent() {}

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    static <T> List<T> list(@Nullable List<? extends @Nullable T> value) {
        if (value == null) {
            return List.of();
        }
        var present = new ArrayList<T>(value.size());
        for (var item : value) {
            if (item != null) {
                present.add(item);
            }
        }
        return Collections.unmodifiableList(present);
    }

    static Map<String, @Nullable Object> json(@Nullable Map<String, @Nullable Object> value) {
        return value == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(value));
    }

    static <V> Map<String, V> map(@Nullable Map<String, ? extends @Nullable V> value) {
        if (value == null) {
            return Map.of();
        }
        var present = new LinkedHashMap<String, V>();
        value.forEach((key, item) -> {
            if (item != null) {
                present.put(key, item);
            }
        });
        return Collections.unmodifiableMap(present);
    }
}
