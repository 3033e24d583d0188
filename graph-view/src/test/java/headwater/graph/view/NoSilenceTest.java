package headwater.graph.view;

import static headwater.graph.view.Window.A;
import static headwater.graph.view.Window.B;
import static headwater.graph.view.Window.C;
import static headwater.graph.view.Window.D;
import static headwater.graph.view.Window.card;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.Gesture;
import headwater.graph.NoPlace;
import headwater.graph.PortRef;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// What cannot be done is reported with its reason, and every wire has an end that can be pulled.
class NoSilenceTest {
    private final Window window;

    NoSilenceTest() throws TimeoutException {
        window = Window.open();
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
        window.release(new KeyCode[0]);
        window.release(new MouseButton[0]);
    }

    @Test
    void aMoveByAKeyThatHasNoPlaceSaysWhy() {
        window.clickOn(window.middle(A));
        window.press(KeyCode.ALT, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.ALT);
        window.press(KeyCode.ALT, KeyCode.UP).release(KeyCode.UP, KeyCode.ALT);
        window.clickOn(window.middle(D));
        window.press(KeyCode.ALT, KeyCode.RIGHT).release(KeyCode.RIGHT, KeyCode.ALT);

        assertThat(window.gestures(Gesture.MoveNowhere.class))
                .extracting(Gesture.MoveNowhere::why)
                .containsExactly(NoPlace.FIRST, NoPlace.NO_CONTAINER, NoPlace.LAST);
    }

    @Test
    void theEndOfAWireThatBringsNoValueIsPulledOffToo() {
        for (var kind : List.of(DiagramEdgeKind.WAIT, DiagramEdgeKind.BARRIER)) {
            var wait = DiagramEdge.of(kind, A, "", B, "");
            var value = DiagramEdge.of(DiagramEdgeKind.DATA, A, "out", B, "in");
            window.show(new Diagram(List.of(card("a"), card("b"), card("c")), List.of(value, wait)));
            var end = Objects.requireNonNull(window.view.drawing().edge(wait.id()))
                    .path()
                    .end();
            window.drag(window.on(end.x(), end.y()), MouseButton.PRIMARY)
                    .moveBy(20, 20)
                    .moveTo(window.centre(C))
                    .drop();

            assertThat(window.gestures(Gesture.Rewire.class))
                    .containsExactly(new Gesture.Rewire(wait.id(), new PortRef(C, "in", false)));
        }
    }
}
