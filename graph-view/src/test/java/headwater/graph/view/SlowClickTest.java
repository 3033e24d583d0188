package headwater.graph.view;

import static headwater.graph.view.Window.B;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Gesture;
import headwater.graph.Selection;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// A click means what was pressed, also where the drawing moves before the button is let go: a panel may open
/// because a card is selected, and the drawing fit itself to what is left.
class SlowClickTest {
    private final Window window;

    SlowClickTest() throws TimeoutException {
        window = Window.open();
    }

    @AfterEach
    void letGo() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void selectsTheCardThatWasPressed() {
        clickWhileTheDrawingMoves(window.middle(B), MouseButton.PRIMARY);

        assertThat(window.view.getSelection()).isEqualTo(Selection.of(Set.of(B)));
    }

    @Test
    void selectsNothingWhereTheGroundWasPressed() {
        window.clickOn(window.middle(B));
        clickWhileTheDrawingMoves(window.middle(B).add(0, 100), MouseButton.PRIMARY);

        assertThat(window.view.getSelection()).isEqualTo(Selection.NONE);
    }

    @Test
    void asksForTheMenuOfTheCardThatWasPressed() {
        clickWhileTheDrawingMoves(window.middle(B), MouseButton.SECONDARY);

        assertThat(window.gestures(Gesture.Menu.class))
                .extracting(Gesture.Menu::node)
                .containsExactly(B);
    }

    private void clickWhileTheDrawingMoves(Point2D at, MouseButton button) {
        window.moveTo(at).press(button);
        window.interact(() -> window.view.setViewport(window.view.getViewport().panned(0, 100)));
        window.release(button);
        window.settle();
    }
}
