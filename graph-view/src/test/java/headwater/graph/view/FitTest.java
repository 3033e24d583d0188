package headwater.graph.view;

import static headwater.graph.view.Window.A;
import static headwater.graph.view.Window.D;
import static headwater.graph.view.Window.DIAGRAM;
import static headwater.graph.view.Window.PLACEMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import headwater.graph.Box;
import headwater.graph.Placement;
import headwater.graph.Point;
import headwater.graph.Viewport;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class FitTest {
    private final Window window;

    FitTest() throws TimeoutException {
        window = Window.open();
        window.interact(window.view::fit);
        window.settle();
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void followsTheSizeOfTheView() {
        resize(600, 400);
        assertThat(isWhole()).isTrue();
        assertThat(zoom()).isLessThan(0.8);

        resize(880, 560);
        assertThat(isWhole()).isTrue();
        assertThat(zoom()).isGreaterThan(0.9);
        assertThat(middle().getX()).isCloseTo(window.view.getWidth() / 2, offset(0.01));
    }

    @Test
    void followsWhatIsCovered() {
        window.interact(() -> window.view.coveredProperty().set(new Insets(0, 300, 0, 0)));
        relayout();

        assertThat(isWhole()).isTrue();
    }

    @Test
    void leavesRoomForWhatComesAndGoesAndDoesNotMoveWhenItComes() {
        var column = new Insets(0, 300, 0, 0);
        window.interact(() -> window.view.sparedProperty().set(column));
        relayout();
        var before = window.view.getViewport();
        assertThat(middle().getX()).isCloseTo(window.view.getWidth() / 2, offset(0.01));
        assertThat(isWhole()).isTrue();

        window.interact(() -> window.view.coveredProperty().set(column));
        relayout();
        assertThat(window.view.getViewport()).isEqualTo(before);

        window.interact(window.view::fit);
        assertThat(isWhole()).isTrue();
        assertThat(zoom()).isEqualTo(before.zoom());
    }

    @Test
    void followsAfterItIsOpenedToo() {
        window.interact(window.view::open);
        resize(600, 400);

        assertThat(isWhole()).isTrue();
    }

    @Test
    void keepsItsPlaceOnceItIsPanned() {
        window.interact(() -> window.view.setViewport(window.view.getViewport().panned(12, 7)));
        keepsItsPlace();
    }

    @Test
    void keepsItsPlaceOnceItIsZoomed() {
        window.scrollWithControl(window.centre(A), 40);
        keepsItsPlace();
    }

    @Test
    void followsAgainWhenItIsFittedByItsKey() {
        window.interact(() -> window.view.setViewport(new Viewport(-250, 40, 2)));
        window.type(KeyCode.DIGIT1);
        resize(600, 400);

        assertThat(isWhole()).isTrue();
    }

    @Test
    void staysFittedWhenANodeInSightIsRevealed() {
        window.interact(() -> window.view.reveal(A));
        resize(600, 400);

        assertThat(isWhole()).isTrue();
    }

    @Test
    void revealsNothingThatComesInSightByTheNewSizeAlone() {
        window.interact(() -> {
            window.view.resize(600, 400);
            window.view.reveal(D);
        });
        resize(600, 400);

        assertThat(isWhole()).isTrue();
    }

    @Test
    void doesNotMoveWhileSomethingIsDragged() {
        var at = window.centre(A);
        window.moveTo(at).press(MouseButton.PRIMARY).moveTo(at.add(30, 30));
        window.settle();
        var before = window.view.getViewport();
        resize(600, 400);
        assertThat(window.view.getViewport()).isEqualTo(before);

        window.release(MouseButton.PRIMARY);
        window.settle();
        assertThat(isWhole()).isTrue();
    }

    @Test
    void doesNotMoveWhileNodesGlide() {
        var skin = (GraphViewSkin) window.view.getSkin();
        window.interact(() -> {
            window.view.show(DIAGRAM, lower());
            window.view.layout();
            skin.motion().on(window.view.drawing(), window.view.getViewport(), true);
            assertThat(skin.motion().isGliding()).isTrue();
            var before = window.view.getViewport();
            window.view.resize(600, 400);
            window.view.keepFitted();
            assertThat(window.view.getViewport()).isEqualTo(before);
        });
    }

    private void keepsItsPlace() {
        var before = window.view.getViewport();
        resize(600, 400);
        assertThat(window.view.getViewport()).isEqualTo(before);
    }

    private void resize(double width, double height) {
        window.interact(() -> {
            window.view.setMaxSize(width, height);
            window.view.requestLayout();
        });
        window.settle();
        window.interact(() -> assertThat(window.view.getWidth()).isEqualTo(width));
    }

    private void relayout() {
        window.interact(() -> window.view.requestLayout());
        window.settle();
    }

    private boolean isWhole() {
        var view = window.view;
        var bounds = view.drawing().bounds();
        var from = view.getViewport().toScreen(bounds.corner());
        var to = view.getViewport().toScreen(new Point(bounds.right(), bounds.bottom()));
        return view.uncovered().contains(Box.between(from, to));
    }

    private double zoom() {
        return window.view.getViewport().zoom();
    }

    private Point2D middle() {
        var at = window.view
                .getViewport()
                .toScreen(window.view.drawing().bounds().centre());
        return new Point2D(at.x(), at.y());
    }

    private static Placement lower() {
        var boxes = new LinkedHashMap<>(PLACEMENT.boxes());
        boxes.replaceAll((_, box) -> box.moved(0, 20));
        return new Placement(boxes, Map.of());
    }
}
