package headwater.graph.layout;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Box;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.sample.Samples;
import org.junit.jupiter.api.Test;

class RunLayoutTest {
    private final Layout layout = new RunLayout();

    @Test
    void putsNoNodeOverAnother() {
        var diagram = Samples.random(400, 1.5, 9);

        new LayoutChecks(diagram, layout.place(diagram, LayoutPage.USUAL).placement()).nothingOverlaps();
    }

    @Test
    void goesFromLeftToRight() {
        var diagram = Samples.random(400, 1.5, 9);
        var placement = layout.place(diagram, LayoutPage.USUAL).placement();

        assertThat(diagram.edges())
                .allMatch(edge -> box(placement, edge.from()).right()
                        < box(placement, edge.to()).x());
    }

    @Test
    void placesFiftyThousandNodes() {
        var diagram = Samples.random(50_000, 1.5, 2);

        assertThat(layout.place(diagram, LayoutPage.USUAL).placement().boxes()).hasSize(50_000);
    }

    private static Box box(Placement placement, NodeId id) {
        var box = placement.box(id);
        if (box == null) {
            throw new AssertionError(id + " is not placed");
        }
        return box;
    }
}
