package headwater.graph.view;

import static headwater.graph.view.Window.A;
import static headwater.graph.view.Window.A_B;
import static headwater.graph.view.Window.A_C;
import static headwater.graph.view.Window.B;
import static headwater.graph.view.Window.C;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Gesture;
import headwater.graph.Selection;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// Strokes that cut wires, and double clicks on names.
class StrokesTest {
    private final Window window;

    StrokesTest() throws TimeoutException {
        window = Window.open();
    }

    @AfterEach
    void letGo() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void cutsAllWiresThatAStrokeCrossesAsOneStep() {
        double top = window.box(A).y() - 30;
        double bottom = window.box(C).bottom() + 30;
        double x = window.box(A).right() + 8;
        window.strokeWithAlt(window.on(x, top), window.on(x, bottom));

        assertThat(window.gestures(Gesture.Delete.class))
                .containsExactly(new Gesture.Delete(new Selection(Set.of(), Set.of(A_B.id(), A_C.id()))));
        assertThat(window.gestures).hasSize(1);
    }

    @Test
    void cutsNothingWhereAStrokeCrossesNoWire() {
        window.strokeWithAlt(window.on(-20, -20), window.on(200, -20));

        assertThat(window.gestures).isEmpty();
    }

    @Test
    void renamesByADoubleClickOnTheName() {
        window.doubleClickOn(window.on(window.box(B).x() + 50, window.box(B).y() + 16));

        assertThat(window.gestures(Gesture.Rename.class)).containsExactly(new Gesture.Rename(B));
        assertThat(window.gestures(Gesture.Open.class)).isEmpty();
    }

    @Test
    void opensByADoubleClickOnTheNameOfWhatCannotBeRenamed() {
        window.interact(() -> window.view.setEditable(false));
        window.doubleClickOn(window.on(window.box(B).x() + 50, window.box(B).y() + 16));

        assertThat(window.gestures(Gesture.Open.class)).containsExactly(new Gesture.Open(B));
    }
}
