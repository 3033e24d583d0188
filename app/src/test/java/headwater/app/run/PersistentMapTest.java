package headwater.app.run;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PersistentMapTest {
    /// A key of which many have one hash.
    private record Key(int number) {
        @Override
        public int hashCode() {
            return number % 7 * 0x1111_1111;
        }
    }

    @Test
    void answersAsALinkedMapDoesAndLeavesEarlierVersionsAlone() {
        var random = new Random(3);
        var expected = new LinkedHashMap<Key, Integer>();
        var map = PersistentMap.<Key, Integer>empty();
        for (int step = 0; step < 2_000; step++) {
            var before = map;
            var copy = new LinkedHashMap<>(expected);
            var key = new Key(random.nextInt(500));
            expected.put(key, step);
            map = map.with(key, step);
            assertThat(map.get(key)).isEqualTo(step);
            assertThat(map).hasSameSizeAs(expected);
            if (step % 100 == 0) {
                assertThat(List.copyOf(map.entrySet())).isEqualTo(List.copyOf(expected.entrySet()));
                assertThat(List.copyOf(before.entrySet())).isEqualTo(List.copyOf(copy.entrySet()));
            }
        }
        assertThat(map).isEqualTo(expected).doesNotContainKey(new Key(-1));
    }

    @Test
    void namesWhatHasChangedSinceAnEarlierVersion() {
        var map = PersistentMap.<Integer, String>empty();
        for (int key = 0; key < 1_000; key++) {
            map = map.with(key, "old");
        }
        var next = map.with(3, "new").with(997, "new").with(1_000, "added");
        assertThat(next.changedSince(map)).containsExactly(3, 997, 1_000);
        assertThat(next.changedSince(next)).isEmpty();
        assertThat(requireNonNull(next.changedSince(PersistentMap.empty()))).hasSize(1_001);
    }

    @Test
    void doesNotCompareItselfWithWhatIsNoEarlierVersion() {
        var one = PersistentMap.<Integer, String>empty().with(1, "a").with(2, "b");
        var other = PersistentMap.<Integer, String>empty().with(2, "b");
        assertThat(one.changedSince(other)).isNull();
        assertThat(other.changedSince(one)).isNull();
    }
}
