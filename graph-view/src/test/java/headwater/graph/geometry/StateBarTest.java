package headwater.graph.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Bar;
import headwater.graph.Box;
import headwater.graph.Point;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StateBarTest {
    private static final Box CARD = new Box(10, 20, 120, 48);
    private static final double ROUND = 6;

    private static List<List<Point>> areas(Bar form, double unit) {
        return StateBar.areas(form, CARD, ROUND, unit);
    }

    @ParameterizedTest
    @EnumSource
    void isAtTheLeftEdgeFromTopToBottomAndNowhereElse(Bar form) {
        var points = areas(form, 1).stream().flatMap(List::stream).toList();

        assertThat(points).allMatch(at -> at.x() >= CARD.x() && at.x() <= CARD.x() + ROUND);
        assertThat(points).allMatch(at -> at.y() >= CARD.y() && at.y() <= CARD.bottom());
        assertThat(points).anyMatch(at -> at.y() < CARD.y() + ROUND);
        assertThat(points).anyMatch(at -> at.y() > CARD.bottom() - ROUND);
    }

    @ParameterizedTest
    @EnumSource
    void keepsWithinRoundedCorners(Bar form) {
        var corner = new Point(CARD.x() + ROUND, CARD.y() + ROUND);
        assertThat(areas(form, 1).stream().flatMap(List::stream))
                .filteredOn(at -> at.x() < corner.x() && at.y() < corner.y())
                .allSatisfy(at -> assertThat(at.distance(corner)).isLessThanOrEqualTo(ROUND + 1e-6));
    }

    /// Without any colour, and from afar as from near.
    @Test
    void looksDifferentInEveryForm() {
        for (double unit : new double[] {1, 2}) {
            var looks = new HashSet<BitSet>();
            Arrays.stream(Bar.values()).forEach(form -> looks.add(covered(areas(form, unit), unit)));
            assertThat(looks).hasSize(Bar.values().length);
        }
    }

    private static BitSet covered(List<List<Point>> areas, double unit) {
        var covered = new BitSet();
        int number = 0;
        for (double y = CARD.y() + 0.5; y < CARD.bottom(); y++) {
            for (double x = CARD.x() + unit / 2; x < CARD.x() + 4 * unit; x += unit) {
                var at = new Point(x, y);
                covered.set(number++, areas.stream().anyMatch(area -> isIn(area, at)));
            }
        }
        return covered;
    }

    private static boolean isIn(List<Point> area, Point at) {
        boolean isIn = false;
        var before = area.getLast();
        for (var corner : area) {
            boolean crosses = corner.y() > at.y() != before.y() > at.y();
            if (crosses
                    && at.x()
                            < (before.x() - corner.x()) * (at.y() - corner.y()) / (before.y() - corner.y())
                                    + corner.x()) {
                isIn = !isIn;
            }
            before = corner;
        }
        return isIn;
    }
}
