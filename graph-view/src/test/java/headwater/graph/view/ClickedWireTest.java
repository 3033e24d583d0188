package headwater.graph.view;

import static headwater.graph.view.Window.A;
import static headwater.graph.view.Window.B;
import static headwater.graph.view.Window.D;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Gesture;
import headwater.graph.PortRef;
import headwater.graph.Selection;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// A wire that is begun by a command and ends where a person clicks.
class ClickedWireTest {
    private final Window window;

    ClickedWireTest() throws TimeoutException {
        window = Window.open();
    }

    @AfterEach
    void letGo() throws TimeoutException {
        FxToolkit.cleanupStages();
        window.release(new KeyCode[0]);
        window.release(new MouseButton[0]);
    }

    @Test
    void goesFromANodeToTheNextThatIsClicked() {
        window.interact(() -> window.view.connectFrom(A));
        window.clickOn(window.middle(D));

        assertThat(window.gestures)
                .containsExactly(new Gesture.Connect(new PortRef(A, "out", true), new PortRef(D, "in", false)));
    }

    @Test
    void saysHowItsEndIsChosenUntilItIs() {
        assertThat(window.view.connectingProperty().get()).isEqualTo(Connecting.NOT);
        window.interact(() -> window.view.connectFrom(A));
        assertThat(window.view.connectingProperty().get()).isEqualTo(Connecting.BY_CLICK);
        window.clickOn(window.middle(D));
        assertThat(window.view.connectingProperty().get()).isEqualTo(Connecting.NOT);

        window.interact(() -> window.view.connectFrom(A));
        window.type(KeyCode.ESCAPE);
        assertThat(window.view.connectingProperty().get()).isEqualTo(Connecting.NOT);

        window.clickOn(window.middle(A));
        window.type(KeyCode.C);
        assertThat(window.view.connectingProperty().get()).isEqualTo(Connecting.BY_KEYS);
        window.type(KeyCode.ESCAPE);
        assertThat(window.view.connectingProperty().get()).isEqualTo(Connecting.NOT);
    }

    @Test
    void isTakenBackByEscapeAndByTheOtherButton() {
        window.interact(() -> window.view.connectFrom(A));
        window.type(KeyCode.ESCAPE);
        window.clickOn(window.middle(D));
        assertThat(window.gestures).containsExactly(new Gesture.Select(Selection.of(Set.of(D))));

        window.interact(() -> window.view.connectFrom(A));
        window.clickOn(window.middle(B), MouseButton.SECONDARY);
        assertThat(window.gestures).noneMatch(Gesture.Connect.class::isInstance);
    }
}
