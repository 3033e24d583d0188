package headwater.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An immutable map whose changed copies share what did not change: its entries are in parts, by hash, and a change
/// copies the parts that it touches.
final class SharedMap<K, V> {
    private static final int PARTS_BITS = 9;
    private static final int PARTS = 1 << PARTS_BITS;
    /// The golden ratio of all integers: what is near each other comes far apart.
    private static final int SPREAD = 0x9e3779b9;

    private final List<Map<K, V>> parts;

    private SharedMap(List<Map<K, V>> parts) {
        this.parts = parts;
    }

    static <K, V> SharedMap<K, V> empty() {
        return new SharedMap<>(Collections.nCopies(PARTS, Map.of()));
    }

    @Nullable
    V get(K key) {
        return parts.get(part(key)).get(key);
    }

    /// This map with some values replaced or added; this very object when they are what they were.
    SharedMap<K, V> with(Map<K, V> changes) {
        var touched = new HashMap<Integer, Map<K, V>>();
        changes.forEach((key, value) -> {
            if (!value.equals(get(key))) {
                touched.computeIfAbsent(part(key), part -> new HashMap<>(parts.get(part)))
                        .put(key, value);
            }
        });
        if (touched.isEmpty()) {
            return this;
        }
        var copy = new ArrayList<>(parts);
        touched.forEach(copy::set);
        return new SharedMap<>(copy);
    }

    /// The keys with another value than in the other map, or in one of the two only.
    @SuppressWarnings("ReferenceEquality") // parts that are shared need no comparing
    Set<K> keysUnlike(SharedMap<K, V> other) {
        if (other == this) {
            return Set.of();
        }
        var unlike = new HashSet<K>();
        for (int i = 0; i < PARTS; i++) {
            var here = parts.get(i);
            var there = other.parts.get(i);
            if (here != there) {
                addUnlike(here, there, unlike);
                addUnlike(there, here, unlike);
            }
        }
        return unlike;
    }

    private static <K, V> void addUnlike(Map<K, V> here, Map<K, V> there, Set<K> unlike) {
        here.forEach((key, value) -> {
            if (!Objects.equals(value, there.get(key))) {
                unlike.add(key);
            }
        });
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SharedMap<?, ?> that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /// By other bits than a [HashMap] goes by: else the keys of a part would all be in one of its bins.
    private static int part(Object key) {
        return (key.hashCode() * SPREAD) >>> (Integer.SIZE - PARTS_BITS);
    }
}
