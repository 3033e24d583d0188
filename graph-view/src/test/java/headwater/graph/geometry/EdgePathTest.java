package headwater.graph.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Box;
import headwater.graph.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class EdgePathTest {
    private static final Point FROM = new Point(0, 0);
    private static final Point TO = new Point(200, 100);

    @Test
    void leavesAndArrivesLevel() {
        var piece = EdgePath.between(FROM, List.of(), TO).pieces().getFirst();

        assertThat(piece.leaving()).isEqualTo(new Point(100, 0));
        assertThat(piece.arriving()).isEqualTo(new Point(100, 100));
    }

    @Test
    void swingsOutWhenItGoesBackwards() {
        var piece = EdgePath.between(TO, List.of(), FROM).pieces().getFirst();

        assertThat(piece.leaving().x()).isGreaterThan(TO.x() + 60);
        assertThat(piece.arriving().x()).isLessThan(FROM.x() - 60);
    }

    @Test
    void passesThePointsBetween() {
        var path = EdgePath.between(FROM, List.of(new Point(80, 60), new Point(120, 60)), TO);

        assertThat(path.pieces()).hasSize(3);
        assertThat(path.distance(new Point(100, 60))).isLessThan(0.001);
    }

    @Test
    void hasItsMiddleOnItsLongestPiece() {
        var path = EdgePath.between(FROM, List.of(new Point(20, 60), new Point(180, 60)), TO);

        assertThat(path.middle()).isEqualTo(new Point(100, 60));
    }

    @Test
    void knowsHowFarAPointIs() {
        var level = EdgePath.between(FROM, List.of(), new Point(200, 0));

        assertThat(level.distance(new Point(100, 7))).isBetween(6.9, 7.1);
        assertThat(level.distance(new Point(230, 0))).isBetween(29.9, 30.1);
    }

    @Test
    void knowsWhichBoxesItGoesThrough() {
        var path = EdgePath.between(FROM, List.of(), TO);

        assertThat(path.crosses(new Box(90, 40, 20, 20))).isTrue();
        assertThat(path.crosses(new Box(90, 80, 10, 10))).isFalse();
    }
}
