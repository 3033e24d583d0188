package headwater.graph.view;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Port;
import headwater.graph.Shape;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.layout.LayeredLayout;
import headwater.graph.sample.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ViewportsTest {
    private static final double WIDTH = 600;
    private static final double HEIGHT = 400;

    static Stream<Diagram> diagrams() {
        return Stream.concat(
                Stream.of(hangingLow(), Samples.dailyOrders(), Samples.everyShape(), Samples.random(200, 1.5, 3)),
                IntStream.range(0, 60).mapToObj(seed -> Samples.nested(30, 1.2, seed)));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void openADrawingOnItsFirstCard(Diagram diagram) {
        var placement = new LayeredLayout().place(diagram, Map.of()).placement();
        var drawing = PlacedDiagram.of(diagram, placement);
        var sight = Viewports.opening(drawing.bounds(), drawing.first(), WIDTH, HEIGHT)
                .seen(WIDTH, HEIGHT);

        assertThat(sight.grown(1).contains(drawing.first())).isTrue();
    }

    /// A chain that ends in fifty results above and below it: its beginning is half way down.
    private static Diagram hangingLow() {
        var nodes = new ArrayList<DiagramNode>();
        var edges = new ArrayList<DiagramEdge>();
        for (var name : List.of("first", "second", "third")) {
            nodes.add(card(name));
        }
        edges.add(edge("first", "second"));
        edges.add(edge("second", "third"));
        for (int i = 0; i < 50; i++) {
            nodes.add(card("result" + i));
            edges.add(edge("third", "result" + i));
        }
        return new Diagram(nodes, edges);
    }

    private static DiagramNode card(String id) {
        return DiagramNode.of(id, Shape.CARD, "task", id).withPorts(List.of(Port.of("in")), List.of(Port.of("out")));
    }

    private static DiagramEdge edge(String from, String to) {
        return DiagramEdge.of(DiagramEdgeKind.DATA, new NodeId(from), "out", new NodeId(to), "in");
    }
}
