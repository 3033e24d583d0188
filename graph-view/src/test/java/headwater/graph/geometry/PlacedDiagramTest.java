package headwater.graph.geometry;

import static java.util.Objects.requireNonNull;
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
import java.util.Set;
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
    void drawsTheLinesOfThePlacement() {
        var line = List.of(new Point(12, 26), new Point(12, 82), new Point(30, 82));
        var routed = PlacedDiagram.of(diagram, new Placement(PLACEMENT.boxes(), Map.of(IN.id(), line)));

        assertThat(routed.edges()).hasSize(1);
        assertThat(routed.edges().getFirst().path().points()).isEqualTo(line);
        assertThat(routed.edge(OUT.id())).isNull();
    }

    @Test
    void leadsFromPortToPortWhereThePlacementHasNoLines() {
        for (var placed : drawing.edges()) {
            var edge = placed.edge();
            assertThat(placed.path().start()).isEqualTo(drawing.port(new PortRef(edge.from(), edge.fromPort(), true)));
            assertThat(placed.path().end()).isEqualTo(drawing.port(new PortRef(edge.to(), edge.toPort(), false)));
        }
        assertThat(drawing.edges()).hasSize(2);
    }

    @Test
    void namesTheSourcesOfWiresThatAreNoLines() {
        var placement = new Placement(
                PLACEMENT.boxes(), Map.of(), List.of(), Map.of(), Map.of(), Set.of(OUT.id()), Placement.Kept.NONE);
        var named = PlacedDiagram.of(diagram, placement);

        assertThat(named.namedEnds(FRAME)).extracting(end -> end.other().id()).containsExactly(A);
        assertThat(named.namedEnds(A)).isEmpty();
        assertThat(named.isNamedSource(A)).isTrue();
        assertThat(named.isNamedSource(FRAME)).isFalse();
        assertThat(named.edges()).isEmpty();
    }

    @Test
    void namesASourceAsItIsCalledNow() {
        var placement = new Placement(
                PLACEMENT.boxes(), Map.of(), List.of(), Map.of(), Map.of(), Set.of(OUT.id()), Placement.Kept.NONE);
        var renamed = diagram.with(requireNonNull(diagram.node(A)).withTitle("b"));
        var change = DiagramChange.between(diagram, renamed);
        var after = PlacedDiagram.of(diagram, placement).relooked(renamed, placement, change);

        assertThat(after.namedEnds(FRAME))
                .extracting(end -> end.other().title())
                .containsExactly("b");
    }

    @Test
    void isAsLargeAsItsLines() {
        var line = List.of(new Point(230, 82), new Point(300, 82), new Point(300, -40), new Point(0, -40));
        var routed = PlacedDiagram.of(diagram, new Placement(PLACEMENT.boxes(), Map.of(OUT.id(), line)));

        assertThat(routed.bounds()).isEqualTo(new Box(0, -40, 300, 200));
    }

    @Test
    void countsCaptionsAmongItsBounds() {
        var captions = Map.of(A, new Box(0, -50, 120, 30));
        var placement = new Placement(
                PLACEMENT.boxes(), Map.of(), List.of(), captions, Map.of(), Set.of(), Placement.Kept.NONE);

        assertThat(PlacedDiagram.of(diagram, placement).bounds().y()).isEqualTo(-50);
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
