package headwater.app.run;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// An immutable map, in the order in which its keys were added, of which a copy with one entry more or with one
/// value replaced costs the same however large the map is: the place of a key is kept in a hash trie, of which a
/// copy shares all but one branch.
final class PersistentMap<K, V extends @Nullable Object> extends AbstractMap<K, V> {
    private static final int BITS = 4;
    private static final int WIDTH = 1 << BITS;

    private final Branch places;
    private final PersistentList<K> keys;
    private final PersistentList<V> values;

    private PersistentMap(Branch places, PersistentList<K> keys, PersistentList<V> values) {
        this.places = places;
        this.keys = keys;
        this.values = values;
    }

    private sealed interface Node {}

    /// The place of a key; `next` has the same hash.
    private record Place(Object key, int index, @Nullable Place next) implements Node {}

    /// What is below, by the next bits of the hash.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Branch(@Nullable Node[] below) implements Node {
        static final Branch EMPTY = new Branch(new @Nullable Node[WIDTH]);

        Branch with(int shift, Place place) {
            int slot = slot(place.key(), shift);
            var copy = below.clone();
            copy[slot] = switch (below[slot]) {
                case null -> place;
                case Branch branch -> branch.with(shift + BITS, place);
                case Place other when shift + BITS >= Integer.SIZE -> new Place(place.key(), place.index(), other);
                case Place other -> EMPTY.with(shift + BITS, other).with(shift + BITS, place);
            };
            return new Branch(copy);
        }
    }

    static <K, V extends @Nullable Object> PersistentMap<K, V> empty() {
        return new PersistentMap<>(Branch.EMPTY, PersistentList.empty(), PersistentList.empty());
    }

    static <K, V extends @Nullable Object> PersistentMap<K, V> copyOf(Map<K, V> map) {
        if (map instanceof PersistentMap<K, V> persistent) {
            return persistent;
        }
        var copy = PersistentMap.<K, V>empty();
        for (var entry : map.entrySet()) {
            copy = copy.with(entry.getKey(), entry.getValue());
        }
        return copy;
    }

    PersistentMap<K, V> with(K key, V value) {
        int index = indexOf(key);
        if (index >= 0) {
            return Objects.equals(values.get(index), value)
                    ? this
                    : new PersistentMap<>(places, keys, values.with(index, value));
        }
        var grown = places.with(0, new Place(key, keys.size(), null));
        return new PersistentMap<>(grown, keys.plus(key), values.plus(value));
    }

    /// The keys that are new, or whose value is another object than in an earlier version of this map; null if
    /// that is no earlier version.
    @Nullable
    List<K> changedSince(PersistentMap<K, V> earlier) {
        if (earlier.size() > size() || keys.nextDifference(earlier.keys, 0) < earlier.size()) {
            return null;
        }
        var changed = new ArrayList<K>();
        int at = values.nextDifference(earlier.values, 0);
        while (at < size()) {
            changed.add(keys.get(at));
            at = values.nextDifference(earlier.values, at + 1);
        }
        return changed;
    }

    /// Whether both have the very same values for the same keys.
    boolean isSameAs(PersistentMap<K, V> other) {
        return size() == other.size()
                && keys.nextDifference(other.keys, 0) == size()
                && values.nextDifference(other.values, 0) == size();
    }

    private static int slot(Object key, int shift) {
        return key.hashCode() >>> shift & WIDTH - 1;
    }

    int indexOf(@Nullable Object key) {
        if (key == null) {
            return -1;
        }
        @Nullable Node found = places;
        for (int shift = 0; found instanceof Branch(var below); shift += BITS) {
            found = below[slot(key, shift)];
        }
        for (var place = (@Nullable Place) found; place != null; place = place.next()) {
            if (place.key().equals(key)) {
                return place.index();
            }
        }
        return -1;
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        int index = indexOf(key);
        return index < 0 ? null : values.get(index);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return indexOf(key) >= 0;
    }

    @Override
    public int size() {
        return keys.size();
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<K, V>> iterator() {
                return IntStream.range(0, keys.size())
                        .mapToObj(index -> Map.entry(keys.get(index), values.get(index)))
                        .iterator();
            }

            @Override
            public int size() {
                return keys.size();
            }
        };
    }
}
