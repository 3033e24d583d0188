package headwater.graph.view;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Box;
import headwater.graph.Point;
import headwater.graph.Viewport;
import headwater.graph.sample.Samples;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Insets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class CoveredTest {
    private static final Insets COVERED = new Insets(52, 300, 0, 0);

    private final Window window;

    CoveredTest() throws TimeoutException {
        window = Window.open();
        window.show(Samples.dailyOrders());
        window.interact(() -> window.view.coveredProperty().set(COVERED));
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void isKeptClearWhenTheDrawingIsFittedOrOpened() {
        window.interact(window.view::fit);
        assertThat(window.view.uncovered().contains(seen(window.view.drawing().bounds())))
                .isTrue();

        window.interact(window.view::open);
        var first = window.view.drawing().nodes().getFirst().box();
        assertThat(window.view.uncovered().contains(seen(first).corner())).isTrue();
    }

    @Test
    void isKeptClearOfEveryNodeThatIsRevealed() {
        for (var placed : window.view.drawing().nodes()) {
            window.interact(() -> window.view.setViewport(new Viewport(-4_000, -4_000, 0.6)));
            window.settle();
            window.interact(() -> window.view.reveal(placed.node().id()));
            window.settle();
            assertThat(window.view.uncovered().contains(seen(placed.box())))
                    .as(placed.node().title())
                    .isTrue();
        }
    }

    @Test
    void isLeftOutOfCountWhereHardlyAnythingIsLeft() {
        window.interact(() -> window.view.coveredProperty().set(new Insets(0, 800, 0, 0)));

        assertThat(window.view.uncovered().width()).isEqualTo(window.view.getWidth());
    }

    private Box seen(Box box) {
        var viewport = window.view.getViewport();
        return Box.between(viewport.toScreen(box.corner()), viewport.toScreen(new Point(box.right(), box.bottom())));
    }
}
