package headwater.graph.view;

import static headwater.graph.view.Window.A;
import static headwater.graph.view.Window.C;
import static headwater.graph.view.Window.card;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Diagram;
import headwater.graph.DiagramNode;
import headwater.graph.Gesture;
import headwater.graph.NodeId;
import headwater.graph.Shape;
import headwater.graph.geometry.Chevron;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class ChevronTest {
    private static final NodeId IF = new NodeId("if");

    private final Window window;

    ChevronTest() throws TimeoutException {
        window = Window.open();
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void theArrowOfACardOrABlockOpensAndClosesIt() {
        var block = DiagramNode.of("if", Shape.CONTAINER, "if", "if rows").withMark("foldable");
        window.show(new Diagram(
                List.of(card("a").withMark("foldable"), block, card("b").in(IF), card("c")), List.of()));
        var arrows = List.of(A, IF);
        for (var node : arrows) {
            var placed = Objects.requireNonNull(window.view.drawing().node(node));
            var middle = Objects.requireNonNull(Chevron.box(placed, 1)).centre();
            window.clickOn(window.on(middle.x(), middle.y()));
        }
        window.clickOn(window.on(window.box(C).x() + 19, window.box(C).y() + 37));

        assertThat(window.gestures(Gesture.Fold.class)).containsExactly(new Gesture.Fold(A), new Gesture.Fold(IF));
    }
}
