package headwater.graph.layout;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Shape;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.sample.Samples;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunLayoutTest {
    private final Layout layout = new RunLayout();

    @Test
    void putsNoNodeOverAnother() {
        var diagram = Samples.random(400, 1.5, 9);

        new LayoutChecks(diagram, layout.place(diagram, LayoutPage.USUAL).placement()).nothingOverlaps();
    }

    @Test
    void goesFromLeftToRightAndThenToTheBandBelow() {
        var diagram = Samples.random(400, 1.5, 9);
        var placement = layout.place(diagram, LayoutPage.USUAL).placement();

        assertThat(diagram.edges()).allMatch(edge -> {
            var from = box(placement, edge.from());
            var to = box(placement, edge.to());
            return from.right() < to.x() || from.bottom() < to.y();
        });
    }

    @Test
    void fillsTheShapeOfThePageWhetherTheGraphIsLongOrWide() {
        for (int width : new int[] {3, 400}) {
            var bounds = layout.place(layered(2_000, width), LayoutPage.USUAL)
                    .placement()
                    .bounds();

            assertThat(bounds.width() / bounds.height())
                    .as("columns of " + width)
                    .isBetween(0.5, 4.0);
        }
    }

    @Test
    void givesEveryWireALine() {
        var diagram = Samples.random(10_000, 1.5, 2);
        var placement = layout.place(diagram, LayoutPage.USUAL).placement();

        assertThat(placement.boxes()).hasSize(10_000);
        assertThat(placement.routes()).hasSameSizeAs(diagram.edges());
        assertThat(placement.named()).isEmpty();
    }

    @Test
    void wiresTurnInTheGapsBetweenColumnsAndBands() {
        var diagram = Samples.random(400, 1.5, 9);
        var placement = layout.place(diagram, LayoutPage.USUAL).placement();
        var drawing = PlacedDiagram.of(diagram, placement);

        assertThat(placement.routes().values()).allSatisfy(line -> {
            for (int i = 1; i < line.size() - 2; i++) {
                var upright = Box.between(line.get(i), line.get(i + 1));
                if (upright.width() == 0) {
                    assertThat(drawing.nodesIn(upright)).isEmpty();
                }
            }
        });
    }

    /// Layers of so many nodes, each with one wire to the layer before.
    private static Diagram layered(int size, int width) {
        var nodes = IntStream.range(0, size)
                .mapToObj(i -> DiagramNode.of("n" + i, Shape.CARD, "task", "task_" + i))
                .toList();
        var edges = IntStream.range(width, size)
                .mapToObj(i -> DiagramEdge.of(
                        DiagramEdgeKind.DATA, new NodeId("n" + (i - width)), "", new NodeId("n" + i), ""))
                .toList();
        return new Diagram(nodes, edges);
    }

    private static Box box(Placement placement, NodeId id) {
        var box = placement.box(id);
        if (box == null) {
            throw new AssertionError(id + " is not placed");
        }
        return box;
    }
}
