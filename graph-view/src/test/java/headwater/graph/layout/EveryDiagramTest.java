package headwater.graph.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Point;
import headwater.graph.Shape;
import headwater.graph.sample.Samples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryDiagramTest {
    private static final Placement ONE_MISSING = new Placement(Map.of(new NodeId("n0"), new Box(0, 0, 1, 1)), Map.of());

    static Stream<Diagram> nested() {
        return IntStream.range(0, 400).mapToObj(seed -> Samples.nested(2 + seed % 40, 0.5 + seed % 5 * 0.5, seed));
    }

    @ParameterizedTest
    @MethodSource("nested")
    void isPlacedInLayers(Diagram diagram) {
        var result = new LayeredLayout().place(diagram, Map.of());

        assertThat(result.failure()).isNull();
        assertPlaced(diagram, result.placement());
    }

    @ParameterizedTest
    @MethodSource("nested")
    void isPlacedInRowsWhenTheLayoutFails(Diagram diagram) {
        assertPlaced(diagram, failed(diagram, IllegalStateException::new).placement());
    }

    @Test
    void isPlacedWhateverTheFailure() {
        var diagram = Samples.nested(12, 1, 1);
        var why = List.<Supplier<Placement>>of(
                () -> {
                    throw new IllegalArgumentException("no");
                },
                () -> endless(diagram),
                () -> {
                    throw new AssertionError("no");
                },
                () -> Placement.EMPTY,
                () -> ONE_MISSING,
                () -> everywhere(diagram, new Box(Double.NaN, 0, 10, 10)),
                () -> everywhere(diagram, new Box(0, 0, Double.POSITIVE_INFINITY, 10)));
        for (var method : why) {
            var result = LayoutResult.of(diagram, Map.of(), method);

            assertThat(result.failure()).isNotNull();
            assertPlaced(diagram, result.placement());
        }
    }

    @Test
    void keepsItsPinnedCardsInRowsToo() {
        var diagram = Samples.dailyOrders();
        var pinned = Map.of(new NodeId("publish"), new Point(-300, 40));
        var placement = LayoutResult.of(diagram, pinned, () -> Placement.EMPTY).placement();

        assertThat(placement.box(new NodeId("publish"))).extracting(Box::corner).isEqualTo(new Point(-300, 40));
        assertPlaced(diagram, placement);
    }

    @Test
    void isPlacedWithAnyCardPinnedAnywhere() {
        nested().forEach(diagram -> {
            var free = new LayeredLayout().place(diagram, Map.of()).placement();
            var pinned = new HashMap<NodeId, Point>();
            diagram.nodes().stream()
                    .filter(node -> node.parent() == null)
                    .limit(1)
                    .forEach(node -> pinned.put(node.id(), new Point(37, -1200)));
            var placement = new LayeredLayout().place(diagram, pinned).placement();

            assertThat(placement.boxes().keySet()).isEqualTo(free.boxes().keySet());
            assertPlaced(diagram, placement);
        });
    }

    @Test
    void mayBeACycle() {
        var nodes = IntStream.range(0, 5)
                .mapToObj(i -> DiagramNode.of("n" + i, Shape.CARD, "task", "n" + i))
                .toList();
        var edges = IntStream.range(0, 5)
                .mapToObj(i -> DiagramEdge.of(
                        DiagramEdgeKind.DATA,
                        nodes.get(i).id(),
                        "",
                        nodes.get((i + 1) % 5).id(),
                        ""))
                .toList();
        var diagram = new Diagram(nodes, edges);

        assertThat(new LayeredLayout().place(diagram, Map.of()).failure()).isNull();
    }

    @Test
    void stopsWhenItIsInterrupted() {
        var diagram = Samples.nested(20, 1, 1);

        assertThatThrownBy(() -> failed(diagram, CancellationException::new)).isInstanceOf(CancellationException.class);
    }

    private static LayoutResult failed(Diagram diagram, Supplier<RuntimeException> why) {
        return LayoutResult.of(diagram, Map.of(), () -> {
            throw why.get();
        });
    }

    @SuppressWarnings("InfiniteRecursion") // the failure that is asked for
    private static Placement endless(Diagram diagram) {
        return endless(diagram);
    }

    private static Placement everywhere(Diagram diagram, Box box) {
        var boxes = new HashMap<NodeId, Box>();
        diagram.nodes().forEach(node -> boxes.put(node.id(), box));
        return new Placement(boxes, Map.of());
    }

    private static void assertPlaced(Diagram diagram, Placement placement) {
        assertThat(placement.boxes().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        diagram.nodes().stream().map(DiagramNode::id).toList());
        LayeredLayoutTest.assertApart(diagram, placement);
        LayeredLayoutTest.assertEnclosed(diagram, placement);
    }
}
