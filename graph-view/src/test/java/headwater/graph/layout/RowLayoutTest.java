package headwater.graph.layout;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Port;
import headwater.graph.Shape;
import headwater.graph.layout.rows.RowLayout;
import headwater.graph.sample.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RowLayoutTest {
    private final Layout layout = new RowLayout();

    static Stream<Diagram> diagrams() {
        var samples = Stream.of(
                Diagram.EMPTY,
                new Diagram(List.of(card("alone")), List.of()),
                new Diagram(List.of(DiagramNode.of("frame", Shape.CONTAINER, "for", "for x in y")), List.of()),
                Samples.dailyOrders(),
                Samples.everyShape(),
                Samples.everyState(),
                Samples.random(60, 1.5, 3),
                Samples.random(300, 1.2, 8),
                Samples.deep(200),
                fan(40));
        var random =
                IntStream.range(0, 300).mapToObj(seed -> Samples.nested(2 + seed % 50, 0.4 + seed % 6 * 0.4, seed));
        var programs = IntStream.range(0, 300).mapToObj(seed -> Samples.program(5 + seed % 110, seed));
        return Stream.of(samples, random, programs).flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void keepsWhatADrawingMustKeep(Diagram diagram) {
        var result = layout.place(diagram, Page.USUAL);
        var checks = new LayoutChecks(diagram, result.placement());

        assertThat(result.failure()).isNull();
        checks.everyNodeIsPlaced();
        checks.nothingOverlaps();
        checks.everythingIsInItsContainer();
        checks.everythingIsInItsRegion();
        checks.orderIsKept();
        checks.everyWireIsALineOrIsNamed();
        checks.everyLineIsLevelOrUpright();
        checks.wiresBeginAndEndAtBorders();
        checks.noWireRunsThroughWhatItDoesNotBelongTo();
        checks.noTwoNetsShareALine();
        checks.captionsHaveRoom();
        assertThat(place(diagram)).isEqualTo(result.placement());
    }

    private Placement place(Diagram diagram) {
        return layout.place(diagram, Page.USUAL).placement();
    }

    private static DiagramNode card(String id) {
        return DiagramNode.of(id, Shape.CARD, "task", id).withPorts(List.of(Port.of("in")), List.of(Port.of("out")));
    }

    private static DiagramEdge data(String from, String to) {
        return DiagramEdge.of(DiagramEdgeKind.DATA, new NodeId(from), "out", new NodeId(to), "in");
    }

    /// One card that many others end in.
    private static Diagram fan(int count) {
        var nodes = new ArrayList<DiagramNode>();
        var edges = new ArrayList<DiagramEdge>();
        for (int i = 0; i < count; i++) {
            nodes.add(card("source" + i));
            edges.add(data("source" + i, "sink"));
        }
        nodes.add(card("sink"));
        return new Diagram(nodes, edges);
    }
}
