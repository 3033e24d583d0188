package headwater.prefect;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fields of a request body. What is null is left out: a server reads a null as a value.
final class Fields {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    static Fields of(Map<String, ?> start) {
        var fields = new Fields();
        fields.fields.putAll(start);
        return fields;
    }

    static Fields none() {
        return new Fields();
    }

    Fields with(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
        return this;
    }

    Map<String, Object> map() {
        return fields;
    }
}
