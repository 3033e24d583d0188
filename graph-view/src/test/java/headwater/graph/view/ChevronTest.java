package headwater.graph.view;

import static headwater.graph.view.Window.A;
import static headwater.graph.view.Window.C;
import static headwater.graph.view.Window.card;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Diagram;
import headwater.graph.DiagramNode;
import headwater.graph.Gesture;
import headwater.graph.NodeId;
import headwater.graph.Point;
import headwater.graph.Shape;
import headwater.graph.geometry.Chevron;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
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
            var arrow = Objects.requireNonNull(Chevron.box(placed, 1));
            double right = placed.box().right();
            double middle = arrow.centre().y();
            assertThat(right - arrow.centre().x()).as("at the right edge").isBetween(4.0, 14.0);
            assertThat(arrow.y() - placed.box().y()).as("on the first line").isBetween(0.0, 12.0);
            // 24 pixels wide and high, in which the mark of the output is no part of it.
            for (var at : List.of(
                    new Point(right - 23, middle - 11),
                    new Point(right - 1, middle - 11),
                    new Point(right - 23, middle + 11))) {
                window.clickOn(window.on(at.x(), at.y()));
            }
        }
        window.clickOn(window.on(window.box(C).right() - 12, window.box(C).y() + 15));

        assertThat(window.gestures(Gesture.Fold.class))
                .containsExactlyElementsOf(Stream.concat(
                                Collections.nCopies(3, new Gesture.Fold(A)).stream(),
                                Collections.nCopies(3, new Gesture.Fold(IF)).stream())
                        .toList());
    }

    @Test
    void theArrowLeavesTheOutputFree() {
        window.show(new Diagram(List.of(card("a").withMark("foldable")), List.of()));
        window.clickOn(window.on(window.box(A).right() - 3, window.box(A).y() + 22));

        assertThat(window.gestures(Gesture.Fold.class)).isEmpty();
    }
}
