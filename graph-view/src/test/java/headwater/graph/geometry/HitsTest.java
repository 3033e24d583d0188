package headwater.graph.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Point;
import headwater.graph.Port;
import headwater.graph.PortRef;
import headwater.graph.Shape;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HitsTest {
    private static final NodeId FRAME = new NodeId("frame");
    private static final NodeId A = new NodeId("a");
    private static final NodeId B = new NodeId("b");

    private final PlacedDiagram drawing = PlacedDiagram.of(
            new Diagram(
                    List.of(
                            DiagramNode.of("frame", Shape.CONTAINER, "for", "loop"),
                            DiagramNode.of("a", Shape.CARD, "task", "a")
                                    .in(FRAME)
                                    .withPorts(List.of(), List.of(Port.of("out"))),
                            DiagramNode.of("b", Shape.CARD, "task", "b").withPorts(List.of(Port.of("in")), List.of())),
                    List.of(DiagramEdge.of(DiagramEdgeKind.DATA, A, "out", B, "in"))),
            new Placement(
                    Map.of(
                            FRAME, new Box(0, 0, 260, 160),
                            A, new Box(30, 60, 200, 56),
                            B, new Box(400, 60, 200, 56)),
                    Map.of()));

    @Test
    void findsAPortBeforeItsCard() {
        assertThat(at(233, 90))
                .isInstanceOfSatisfying(
                        HitTarget.OnPort.class, hit -> assertThat(hit.port()).isEqualTo(new PortRef(A, "out", true)));
    }

    @Test
    void findsACardBeforeItsContainer() {
        assertThat(at(100, 90)).isEqualTo(new HitTarget.OnNode(node(A)));
    }

    @Test
    void findsAnEdge() {
        assertThat(at(320, 83)).isInstanceOf(HitTarget.OnEdge.class);
    }

    @Test
    void takesAContainerByItsHeaderAndItsBorderOnly() {
        assertThat(at(200, 20)).isEqualTo(new HitTarget.OnNode(node(FRAME)));
        assertThat(at(2, 140)).isEqualTo(new HitTarget.OnNode(node(FRAME)));
        assertThat(at(150, 140)).isEqualTo(new HitTarget.OnGround());
    }

    @Test
    void reachesFurtherForEdgesWhenSeenFromAfar() {
        var beside = new Point(320, 97);

        assertThat(Hits.at(drawing, beside, 1)).isEqualTo(new HitTarget.OnGround());
        assertThat(Hits.at(drawing, beside, 0.3)).isInstanceOf(HitTarget.OnEdge.class);
    }

    @Test
    void leavesThePortOpenWhereACardHasSeveral() {
        assertThat(Hits.at(drawing(List.of(), Port.of("x"), Port.of("y")), new Point(400, 82), 1))
                .isInstanceOfSatisfying(
                        HitTarget.OnPort.class, hit -> assertThat(hit.port()).isEqualTo(new PortRef(B, "", false)));
    }

    @Test
    void takesAWireByItsEndAlthoughACardHasSeveralPorts() {
        var wire = DiagramEdge.of(DiagramEdgeKind.DATA, A, "out", B, "y");

        assertThat(Hits.at(drawing(List.of(wire), Port.of("x"), Port.of("y")), new Point(399, 82), 1))
                .isInstanceOfSatisfying(
                        HitTarget.OnPort.class, hit -> assertThat(hit.port()).isEqualTo(new PortRef(B, "y", false)));
    }

    @Test
    void doesNotTakeMereOrderByItsEnd() {
        var order = DiagramEdge.of(DiagramEdgeKind.ORDER, A, "", B, "x");

        assertThat(Hits.at(drawing(List.of(order), Port.of("x"), Port.of("y")), new Point(399, 82), 1))
                .isInstanceOfSatisfying(
                        HitTarget.OnPort.class,
                        hit -> assertThat(hit.port().port()).isEmpty());
    }

    /// The card `a`, and the card `b` with other inputs.
    private static PlacedDiagram drawing(List<DiagramEdge> edges, Port... inputs) {
        var a = DiagramNode.of("a", Shape.CARD, "task", "a").withPorts(List.of(), List.of(Port.of("out")));
        var b = DiagramNode.of("b", Shape.CARD, "task", "b").withPorts(List.of(inputs), List.of());
        var boxes = Map.of(A, new Box(30, 60, 200, 56), B, new Box(400, 60, 200, 56));
        return PlacedDiagram.of(new Diagram(List.of(a, b), edges), new Placement(boxes, Map.of()));
    }

    private HitTarget at(double x, double y) {
        return Hits.at(drawing, new Point(x, y), 1);
    }

    private DiagramNode node(NodeId id) {
        return drawing.diagram().nodes().stream()
                .filter(node -> node.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
