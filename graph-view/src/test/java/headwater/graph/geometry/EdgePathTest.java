package headwater.graph.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.graph.Box;
import headwater.graph.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class EdgePathTest {
    private static final Point FROM = new Point(0, 0);
    private static final Point TO = new Point(200, 100);
    private static final EdgePath BENT = EdgePath.of(
            List.of(FROM, new Point(20, 0), new Point(20, 60), new Point(180, 60), new Point(180, 100), TO));

    @Test
    void leavesAndArrivesLevelWhereNothingElseIsKnown() {
        var path = EdgePath.between(FROM, TO);

        assertThat(path.points()).containsExactly(FROM, new Point(100, 0), new Point(100, 100), TO);
        assertThat(path.heading()).isEqualTo(new Point(1, 0));
    }

    @Test
    void isOneStraightPartOnOneLevel() {
        assertThat(EdgePath.between(FROM, new Point(200, 0.2)).points()).hasSize(2);
    }

    @Test
    void passesThePointsBetween() {
        for (var point : BENT.points()) {
            assertThat(BENT.distance(point)).isLessThan(0.001);
        }
        assertThat(BENT.start()).isEqualTo(FROM);
        assertThat(BENT.end()).isEqualTo(TO);
        assertThat(BENT.length()).isEqualTo(20 + 60 + 160 + 40 + 20);
    }

    @Test
    void isWithinItsBounds() {
        assertThat(BENT.bounds()).isEqualTo(new Box(0, 0, 200, 100));
        var back = EdgePath.of(List.of(TO, new Point(220, 100), new Point(220, -30), new Point(-20, -30), FROM));
        assertThat(back.bounds()).isEqualTo(new Box(-20, -30, 240, 130));
    }

    @Test
    void hasItsMiddleOnItsLongestPart() {
        assertThat(BENT.middle()).isEqualTo(new Point(100, 60));
    }

    @Test
    void knowsHowFarAPointIs() {
        var level = EdgePath.between(FROM, new Point(200, 0));

        assertThat(level.distance(new Point(100, 7))).isBetween(6.9, 7.1);
        assertThat(level.distance(new Point(230, 0))).isBetween(29.9, 30.1);
    }

    @Test
    void knowsTheDirectionInWhichItArrives() {
        assertThat(EdgePath.of(List.of(FROM, new Point(0, 50))).heading()).isEqualTo(new Point(0, 1));
        assertThat(EdgePath.of(List.of(FROM, FROM)).heading()).isEqualTo(new Point(1, 0));
    }

    @Test
    void needsTwoPoints() {
        assertThatThrownBy(() -> EdgePath.of(List.of(FROM))).isInstanceOf(IllegalArgumentException.class);
    }
}
