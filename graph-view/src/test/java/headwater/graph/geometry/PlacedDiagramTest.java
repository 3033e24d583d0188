package headwater.graph.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Port;
import headwater.graph.Shape;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacedDiagramTest {
    private static final NodeId FRAME = new NodeId("frame");
    private static final NodeId A = new NodeId("a");
    private static final DiagramEdge IN = DiagramEdge.of(DiagramEdgeKind.DATA, FRAME, "item", A, "in");
    private static final DiagramEdge OUT = DiagramEdge.of(DiagramEdgeKind.COLLECT, A, "out", FRAME, "");
    private static final Placement PLACEMENT =
            new Placement(Map.of(FRAME, new Box(0, 0, 260, 160), A, new Box(30, 60, 200, 56)), Map.of());

    private final Diagram diagram = new Diagram(
            List.of(
                    DiagramNode.of("frame", Shape.CONTAINER, "for", "loop"),
                    DiagramNode.of("a", Shape.CARD, "task", "a")
                            .in(FRAME)
                            .withPorts(List.of(Port.of("in")), List.of(Port.of("out")))),
            List.of(IN, OUT));
    private final PlacedDiagram drawing = PlacedDiagram.of(diagram, PLACEMENT);

    @Test
    void leadsFromAContainerInwardsAndOutwardsInsideIt() {
        var frame = new Box(0, 0, 260, 160);
        for (var placed : drawing.edges()) {
            assertThat(frame.contains(placed.path().start())).isTrue();
            assertThat(frame.contains(placed.path().end())).isTrue();
            assertThat(placed.path().end().x())
                    .isGreaterThan(placed.path().start().x());
        }
    }

    @Test
    void leavesOutWhatHasNoPlace() {
        var part = PlacedDiagram.of(diagram, new Placement(Map.of(A, new Box(0, 0, 200, 56)), Map.of()));

        assertThat(part.nodes()).hasSize(1);
        assertThat(part.edges()).isEmpty();
    }

    @Test
    void takesItsPlacesOverWhenOnlyLooksDiffer() {
        var running = diagram.with(
                DiagramNode.of("frame", Shape.CONTAINER, "for", "loop").withTone("running"));
        var change = DiagramChange.between(diagram, running);
        var after = drawing.relooked(running, PLACEMENT, change);

        assertThat(after.samePlaces(drawing)).isTrue();
        assertThat(after.changeSince(drawing)).isSameAs(change);
        assertThat(after.nodes().getFirst().node().status().tone().name()).isEqualTo("running");
        assertThat(after.nodes().getLast()).isSameAs(drawing.nodes().getLast());
    }
}
