package headwater.app.run;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/// An immutable list of which a copy with one item more, or with one item replaced, shares almost all of its
/// memory with the original: one chunk of items is copied, and one reference for each chunk.
final class PersistentList<E> extends AbstractList<E> implements RandomAccess {
    private static final int CHUNK = 64;

    private final Object[][] chunks;
    private final int size;

    private PersistentList(Object[][] chunks, int size) {
        this.chunks = chunks;
        this.size = size;
    }

    static <E> PersistentList<E> empty() {
        return new PersistentList<>(new Object[0][], 0);
    }

    static <E> PersistentList<E> copyOf(List<E> list) {
        if (list instanceof PersistentList<E> persistent) {
            return persistent;
        }
        var copy = PersistentList.<E>empty();
        for (var item : list) {
            copy = copy.plus(item);
        }
        return copy;
    }

    PersistentList<E> plus(E item) {
        int used = size % CHUNK;
        var copy = Arrays.copyOf(chunks, used == 0 ? chunks.length + 1 : chunks.length);
        var chunk = used == 0 ? new Object[1] : Arrays.copyOf(copy[copy.length - 1], used + 1);
        chunk[used] = item;
        copy[copy.length - 1] = chunk;
        return new PersistentList<>(copy, size + 1);
    }

    PersistentList<E> with(int index, E item) {
        Objects.checkIndex(index, size);
        var copy = chunks.clone();
        var chunk = copy[index / CHUNK].clone();
        chunk[index % CHUNK] = item;
        copy[index / CHUNK] = chunk;
        return new PersistentList<>(copy, size);
    }

    /// The first index from `from` on at which this list does not hold the very same item as the other; the size if
    /// there is none. Chunks that the two share are passed over at once.
    @SuppressWarnings("ReferenceEquality") // to compare the items would cost what sharing them saves
    int nextDifference(PersistentList<E> other, int from) {
        for (int at = from; at < size; at++) {
            if (at >= other.size) {
                return at;
            }
            if (chunks[at / CHUNK] == other.chunks[at / CHUNK]) {
                at += CHUNK - 1 - at % CHUNK;
            } else if (chunks[at / CHUNK][at % CHUNK] != other.chunks[at / CHUNK][at % CHUNK]) {
                return at;
            }
        }
        return size;
    }

    @Override
    @SuppressWarnings("unchecked")
    public E get(int index) {
        Objects.checkIndex(index, size);
        return (E) chunks[index / CHUNK][index % CHUNK];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
