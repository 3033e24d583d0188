package headwater.flow.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// What YAML texts mean, as plain Java values, to compare a text before and after a change.
final class YamlValues {
    private YamlValues() {}

    static @Nullable Object load(String text) throws ExportRefusedException {
        try {
            return new Load(LoadSettings.builder().setAllowDuplicateKeys(true).build()).loadFromString(text);
        } catch (YamlEngineException odd) {
            throw new ExportRefusedException(0, "it cannot be read: " + odd.getMessage());
        }
    }

    /// The value of a key, its own or one that it takes over by `<<`.
    static @Nullable Object get(@Nullable Object mapping, String key) {
        if (!(mapping instanceof Map<?, ?> map)) {
            return null;
        }
        if (map.containsKey(key)) {
            return map.get(key);
        }
        if (map.get("<<") instanceof List<?> merged) {
            for (var one : merged) {
                if (get(one, key) != null) {
                    return get(one, key);
                }
            }
            return null;
        }
        return get(map.get("<<"), key);
    }

    /// Whether a field of a deployment says already what is wanted: it is the same, or a list of mappings each of which
    /// says at least as much, as a schedule with a time zone does of one without.
    static boolean says(@Nullable Object now, @Nullable Object wanted) {
        if (now instanceof List<?> has && wanted instanceof List<?> list && has.size() == list.size()) {
            return IntStream.range(0, list.size()).allMatch(i -> includes(has.get(i), list.get(i)));
        }
        return Objects.equals(now, wanted);
    }

    /// A deployment with the wanted fields put in. Of `parameters` and `work_pool` only what is wanted is put in.
    static Map<@Nullable Object, @Nullable Object> merged(@Nullable Object has, Map<?, ?> wanted) {
        var result = copy(has);
        wanted.forEach((key, value) -> {
            var now = get(has, String.valueOf(key));
            if (value instanceof Map<?, ?> inner && now instanceof Map) {
                var merged = copy(now);
                inner.forEach((name, one) -> {
                    if (!Objects.equals(get(now, String.valueOf(name)), one)) {
                        merged.put(name, one);
                    }
                });
                if (!merged.equals(now)) {
                    result.put(key, merged);
                }
            } else if (now == null || !says(now, value)) {
                result.put(key, value);
            }
        });
        return result;
    }

    private static Map<@Nullable Object, @Nullable Object> copy(@Nullable Object mapping) {
        var copy = new LinkedHashMap<@Nullable Object, @Nullable Object>();
        if (mapping instanceof Map<?, ?> map) {
            copy.putAll(map);
        }
        return copy;
    }

    private static boolean includes(@Nullable Object has, @Nullable Object wanted) {
        return wanted instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .allMatch(pair -> Objects.equals(get(has, String.valueOf(pair.getKey())), pair.getValue()))
                : Objects.equals(has, wanted);
    }
}
