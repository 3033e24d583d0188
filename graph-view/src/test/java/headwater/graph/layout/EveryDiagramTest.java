package headwater.graph.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.NodeId;
import headwater.graph.Placement;
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
        return IntStream.range(0, 200).mapToObj(seed -> Samples.nested(2 + seed % 40, 0.5 + seed % 5 * 0.5, seed));
    }

    @ParameterizedTest
    @MethodSource("nested")
    void isPlacedInAListWhenTheLayoutFails(Diagram diagram) {
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
            var result = LayoutResult.of(diagram, method);

            assertThat(result.failure()).isNotNull();
            assertPlaced(diagram, result.placement());
        }
    }

    @Test
    void stopsWhenItIsInterrupted() {
        var diagram = Samples.nested(20, 1, 1);

        assertThatThrownBy(() -> failed(diagram, CancellationException::new)).isInstanceOf(CancellationException.class);
    }

    private static LayoutResult failed(Diagram diagram, Supplier<RuntimeException> why) {
        return LayoutResult.of(diagram, () -> {
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
        var checks = new LayoutChecks(diagram, placement);
        checks.everyNodeIsPlaced();
        checks.nothingOverlaps();
        checks.everythingIsInItsContainer();
    }
}
