package headwater.flow.export.yaml;

import headwater.flow.export.ExportRefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// What YAML texts mean, as plain Java values: aliases and `<<` are replaced by what they stand for.
public final class YamlValues {
    // Only a text made to harm has more; the library's own limit of 50 is reached by honest ones.
    private static final int ALIASES = 2000;

    private YamlValues() {}

    /// The value of a text; null for an empty one.
    ///
    /// @throws ExportRefusedException if it cannot be read
    public static @Nullable Object load(String text) throws ExportRefusedException {
        var settings = LoadSettings.builder()
                .setAllowDuplicateKeys(true)
                .setMaxAliasesForCollections(ALIASES)
                .build();
        try {
            return flat(new Load(settings).loadFromString(text));
        } catch (YamlEngineException odd) {
            throw new ExportRefusedException(YamlReason.UNREADABLE, String.valueOf(odd.getMessage()));
        }
    }

    private static @Nullable Object flat(@Nullable Object value) {
        if (value instanceof List<?> list) {
            var items = new ArrayList<@Nullable Object>();
            list.forEach(item -> items.add(flat(item)));
            return items;
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        var pairs = new LinkedHashMap<@Nullable Object, @Nullable Object>();
        map.forEach((key, one) -> {
            if (!"<<".equals(key)) {
                pairs.put(key, flat(one));
            }
        });
        // Its own values go before what it takes over, and the first mapping before the next.
        var merged = flat(map.get("<<"));
        for (var one : merged instanceof List<?> several ? several : List.of(merged == null ? Map.of() : merged)) {
            if (one instanceof Map<?, ?> from) {
                from.forEach((key, inherited) -> {
                    if (!pairs.containsKey(key)) {
                        pairs.put(key, inherited);
                    }
                });
            }
        }
        return pairs;
    }

    /// The value of a key; null where there is no mapping or no such key.
    public static @Nullable Object get(@Nullable Object mapping, String key) {
        return mapping instanceof Map<?, ?> map ? map.get(key) : null;
    }
}
