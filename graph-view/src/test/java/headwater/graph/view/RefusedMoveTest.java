package headwater.graph.view;

import static headwater.graph.view.Window.A;
import static headwater.graph.view.Window.B;
import static headwater.graph.view.Window.C;
import static headwater.graph.view.Window.D;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Gesture;
import headwater.graph.MayMove;
import headwater.graph.Spot;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// A drag to a place that is not allowed loses no drop.
class RefusedMoveTest {
    private static final Spot NEAREST = new Spot(null, 0, D, null);

    private final Window window;

    RefusedMoveTest() throws TimeoutException {
        window = Window.open();
        window.view.setMayMove((_, _, answer) -> {
            answer.accept(new MayMove.Answer(false, "it waits for b"));
            answer.accept(
                    new MayMove.Answer(false, "it waits for b", NEAREST, new MayMove.Along(Set.of(B), "with task b")));
        });
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
        window.release(new MouseButton[0]);
    }

    @Test
    void goesToTheNearestPlace() {
        var robot = window.drag(window.middle(C), MouseButton.PRIMARY)
                .moveTo(window.on(252, 60))
                .moveTo(window.on(252, 30));
        window.settle();
        var beside = window.on(window.box(D).x() - 15, window.box(D).centre().y());
        assertThat(window.pixel(beside)).isEqualTo(window.view.getPalette().accent());
        robot.drop();

        assertThat(window.gestures(Gesture.Move.class)).containsExactly(new Gesture.Move(Set.of(C), NEAREST));
    }

    @Test
    void bringsWithShiftWhatItNeeds() {
        window.dragWithShift(window.middle(C), window.on(252, 30));

        assertThat(window.gestures(Gesture.Move.class))
                .containsExactly(new Gesture.Move(Set.of(B, C), new Spot(null, 0, B, A)));
    }
}
