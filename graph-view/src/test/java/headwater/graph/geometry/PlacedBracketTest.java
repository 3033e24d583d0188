package headwater.graph.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Box;
import headwater.graph.Bracket;
import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Point;
import headwater.graph.Shape;
import headwater.graph.Statuses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlacedBracketTest {
    private static final NodeId FIRST = new NodeId("first");
    private static final NodeId SECOND = new NodeId("second");
    private static final NodeId WIDE = new NodeId("wide");

    private final DiagramEdge wire = DiagramEdge.of(DiagramEdgeKind.DATA, FIRST, "", SECOND, "");
    private final PlacedDiagram drawing = PlacedDiagram.of(
            new Diagram(
                    List.of(
                            DiagramNode.of("wide", Shape.CARD, "task", "wide"),
                            DiagramNode.of("first", Shape.CARD, "task", "first"),
                            DiagramNode.of("second", Shape.CARD, "task", "second")),
                    List.of(wire)),
            new Placement(
                    Map.of(
                            WIDE, new Box(0, 0, 500, 48),
                            FIRST, new Box(0, 100, 100, 48),
                            SECOND, new Box(0, 200, 120, 48)),
                    Map.of(wire.id(), List.of(new Point(100, 122), new Point(140, 122), new Point(140, 222)))));

    @Test
    void spansItsNodesAndStandsRightOfAllInTheirRowsAndOfNothingElse() {
        var placed = PlacedBracket.of(marked(Set.of(FIRST, SECOND))).getFirst();

        assertThat(placed.line().y()).isEqualTo(100);
        assertThat(placed.line().bottom()).isEqualTo(248);
        assertThat(placed.line().x()).isGreaterThan(140).isLessThan(200);
        assertThat(placed.text().x()).isGreaterThan(placed.line().right());
    }

    @Test
    void makesADrawingLargerOnlyByWhatReachesBeyondIt() {
        assertThat(PlacedBracket.bounds(marked(Set.of(FIRST)))).isEqualTo(drawing.bounds());
        assertThat(PlacedBracket.bounds(marked(Set.of(WIDE))).right())
                .isGreaterThan(drawing.bounds().right());
        assertThat(PlacedBracket.of(marked(Set.of(new NodeId("gone"))))).isEmpty();
    }

    private PlacedDiagram marked(Set<NodeId> nodes) {
        return drawing.with(Statuses.NONE.with(List.of(new Bracket(nodes, "not reached", "first failed"))));
    }
}
