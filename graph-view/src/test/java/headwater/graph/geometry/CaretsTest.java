package headwater.graph.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Point;
import headwater.graph.Shape;
import headwater.graph.Spot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// One row `a b` with `b` above `c` in a stack, then `d`; the next row is `e f`, `f` a container with two branches: `g`
/// in
/// the first, nothing in the second; then `h`, an empty container.
class CaretsTest {
    private static final NodeId A = new NodeId("a");
    private static final NodeId B = new NodeId("b");
    private static final NodeId C = new NodeId("c");
    private static final NodeId D = new NodeId("d");
    private static final NodeId E = new NodeId("e");
    private static final NodeId F = new NodeId("f");
    private static final NodeId G = new NodeId("g");
    private static final NodeId H = new NodeId("h");

    private final PlacedDiagram drawing = PlacedDiagram.of(diagram(), placement());
    private final Carets carets = new Carets(drawing, Set.of());

    @Test
    void findsThePlaceBeforeANodeWhereverThePointIs() {
        var nowhere = new Point(-400, 900);

        assertThat(carets.before(E, nowhere).spot()).isEqualTo(new Spot(null, 0, E, D));
        assertThat(carets.before(G, nowhere).spot()).isEqualTo(new Spot(F, 0, G, null));
        assertThat(new Carets(drawing, Set.of(D)).before(E, nowhere).spot()).isEqualTo(new Spot(null, 0, E, C));
    }

    private static Diagram diagram() {
        return new Diagram(
                List.of(
                        card("a"),
                        card("b"),
                        card("c"),
                        card("d"),
                        card("e"),
                        frame("f").withBranches(List.of("then", "else")),
                        card("g").in(F, 0),
                        frame("h")),
                List.of());
    }

    private static DiagramNode card(String id) {
        return DiagramNode.of(id, Shape.CARD, "task", id);
    }

    private static DiagramNode frame(String id) {
        return DiagramNode.of(id, Shape.CONTAINER, "if", id);
    }

    private static Placement placement() {
        var boxes = new LinkedHashMap<NodeId, Box>();
        boxes.put(A, new Box(12, 10, 120, 48));
        boxes.put(B, new Box(162, 10, 120, 48));
        boxes.put(C, new Box(162, 66, 120, 48));
        boxes.put(D, new Box(312, 10, 120, 48));
        boxes.put(E, new Box(12, 190, 120, 48));
        boxes.put(F, new Box(162, 140, 200, 240));
        boxes.put(G, new Box(190, 200, 120, 48));
        boxes.put(H, new Box(400, 140, 160, 90));
        var regions = Map.of(F, List.of(new Box(174, 176, 176, 90), new Box(174, 280, 176, 90)));
        var first = new Placement.Cell(null, 0, 0, 0, 0, 0);
        var kept = new Placement.Kept(600, Map.of(A, first, E, first, G, first), Set.of(), Map.of());
        return new Placement(boxes, regions, List.of(), Map.of(), Map.of(), Set.of(), kept);
    }

    @Test
    void areBetweenCardsOfARow() {
        assertThat(spot(147, 30)).isEqualTo(between(A, B));
        assertThat(spot(170, 30)).isEqualTo(between(A, B));
        assertThat(spot(300, 30)).isEqualTo(between(C, D));
    }

    @Test
    void areBeforeTheFirstAndAfterTheLast() {
        assertThat(spot(2, 30)).isEqualTo(between(null, A));
        assertThat(spot(-500, -500)).isEqualTo(between(null, A));
        assertThat(spot(700, 200)).isEqualTo(between(H, null));
        assertThat(spot(3_000, 3_000)).isEqualTo(between(H, null));
    }

    @Test
    void areAtTheEndsOfRows() {
        assertThat(spot(500, 30)).isEqualTo(between(D, E));
        assertThat(spot(4, 200)).isEqualTo(between(D, E));
        assertThat(spot(145, 200)).isEqualTo(between(E, F));
    }

    @Test
    void areBetweenCardsOfAStack() {
        assertThat(spot(200, 62)).isEqualTo(between(B, C));
        assertThat(spot(170, 90)).isEqualTo(between(B, C));
        assertThat(spot(270, 30)).isEqualTo(between(B, C));
        assertThat(spot(200, 2)).isEqualTo(between(A, B));
        assertThat(spot(200, 118)).isEqualTo(between(C, D));
    }

    @Test
    void belongToTheRowWhoseHighestNodeIsNear() {
        assertThat(spot(150, 145)).isEqualTo(between(E, F));
    }

    @Test
    void areInTheBranchUnderThePoint() {
        assertThat(spot(180, 220)).isEqualTo(new Spot(F, 0, G, null));
        assertThat(spot(330, 220)).isEqualTo(new Spot(F, 0, null, G));
        assertThat(spot(250, 330)).isEqualTo(new Spot(F, 1, null, null));
    }

    @Test
    void areInTheNearestBranchWhereThePointIsInNone() {
        assertThat(spot(250, 150)).isEqualTo(new Spot(F, 0, G, null));
        assertThat(spot(250, 376)).isEqualTo(new Spot(F, 1, null, null));
    }

    @Test
    void areInAnEmptyContainer() {
        assertThat(spot(480, 200)).isEqualTo(new Spot(H, 0, null, null));
    }

    @Test
    void areAtTheEndOfAnEmptyDrawing() {
        assertThat(new Carets(PlacedDiagram.EMPTY, Set.of()).at(new Point(5, 5)).spot())
                .isEqualTo(Spot.END);
    }

    @Test
    void leaveOutWhatIsTakenAway() {
        var without = new Carets(drawing, Set.of(B));

        assertThat(without.at(new Point(150, 30)).spot()).isEqualTo(between(A, C));
        assertThat(without.at(new Point(222, 30)).spot()).isEqualTo(between(A, C));
    }

    @Test
    void keepTheRowWhoseFirstCardIsTakenAway() {
        var without = new Carets(drawing, Set.of(E));

        assertThat(without.at(new Point(20, 210)).spot()).isEqualTo(between(D, F));
        assertThat(without.at(new Point(20, 30)).spot()).isEqualTo(between(null, A));
    }

    @Test
    void areInNoContainerThatIsTakenAway() {
        var without = new Carets(drawing, Set.of(F));

        assertThat(without.at(new Point(250, 330)).spot()).isEqualTo(between(E, H));
    }

    @Test
    void areInAContainerThatIsEmptiedByTheMove() {
        var without = new Carets(drawing, Set.of(G));

        assertThat(without.at(new Point(250, 220)).spot()).isEqualTo(new Spot(F, 0, null, null));
    }

    /// The line that shows a place is beside the node that it is next to, and over none.
    @Test
    void areShownBesideTheNodesThatTheyAreBetween() {
        for (double x = -20; x < 600; x += 7) {
            for (double y = -20; y < 420; y += 7) {
                var caret = carets.at(new Point(x, y));
                var line = Box.between(caret.top(), caret.bottom());
                var over = drawing.nodes().stream()
                        .filter(placed ->
                                !placed.node().isContainer() && placed.box().overlaps(line.grown(1)))
                        .toList();

                assertThat(over).as(caret.toString()).isEmpty();
                assertThat(line.x()).isBetween(-20.0, 600.0);
            }
        }
    }

    /// Wherever a node is taken, there is a place at which it would be again.
    @Test
    void knowWhereANodeIsThatIsTakenUp() {
        for (var placed : drawing.nodes()) {
            var id = placed.node().id();
            var spot = new Carets(drawing, Set.of(id)).at(placed.box().centre()).spot();
            var block = drawing.diagram().nodes().stream()
                    .filter(node -> Objects.equals(node.parent(), placed.node().parent()))
                    .map(DiagramNode::id)
                    .toList();
            int at = block.indexOf(id);

            assertThat(spot.container()).isEqualTo(placed.node().parent());
            assertThat(spot.after()).isEqualTo(at == 0 ? null : block.get(at - 1));
            assertThat(spot.before()).isEqualTo(at + 1 == block.size() ? null : block.get(at + 1));
        }
    }

    private Spot spot(double x, double y) {
        return carets.at(new Point(x, y)).spot();
    }

    private static Spot between(@Nullable NodeId after, @Nullable NodeId before) {
        return new Spot(null, 0, before, after);
    }
}
