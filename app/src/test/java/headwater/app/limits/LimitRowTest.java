package headwater.app.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LimitRowTest {
    @Test
    void isFullWhereEverySlotIsTakenUnlessItLimitsNothing() {
        assertThat(row(1, 2, true).isFull()).isFalse();
        assertThat(row(2, 2, true).isFull()).isTrue();
        assertThat(row(2, 2, false).isFull()).isFalse();
    }

    @Test
    void namesOneHolderAndCountsTheOthers() {
        assertThat(row(1, 2, true).holderWords()).isEmpty();
        assertThat(row(1, 2, true, "brave-cat").holderWords()).isEqualTo("brave-cat");
        assertThat(row(2, 2, true, "brave-cat", "shy-dog", "old-owl").holderWords())
                .isEqualTo("brave-cat and 2 more");
    }

    private static LimitRow row(int taken, int slots, boolean active, String... holders) {
        var held = Stream.of(holders)
                .map(name -> new LimitRow.Holder(name, null, null, false))
                .toList();
        return new LimitRow(LimitRow.Kind.TAG, "database", taken, slots, active, 0, List.copyOf(held));
    }
}
