package headwater.graph.layout.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetsTest {
    private final Nets nets = new Nets();

    @Test
    void forgetsANetWithItsLastWire() {
        nets.add(1, 1);
        nets.add(1, 1);
        nets.add(2, 1);
        nets.add(3, 1);

        nets.add(1, -1);
        assertThat(nets.contains(1)).isTrue();

        nets.add(1, -1);
        assertThat(nets.contains(1)).isFalse();
        assertThat(nets.contains(2) && nets.contains(3)).isTrue();
        assertThat(nets.size()).isEqualTo(2);
    }

    @Test
    void countsWhatIsInBothButForOne() {
        var other = new Nets();
        for (int net = 0; net < 20; net++) {
            nets.add(net, 1);
            other.add(net + 10, 2);
        }

        assertThat(nets.common(other, 12)).isEqualTo(9);
        assertThat(nets.common(other, 5)).isEqualTo(10);
    }
}
