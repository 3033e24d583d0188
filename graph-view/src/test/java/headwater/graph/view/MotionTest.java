package headwater.graph.view;

import static headwater.graph.view.Window.A;
import static headwater.graph.view.Window.B;
import static headwater.graph.view.Window.C;
import static headwater.graph.view.Window.D;
import static headwater.graph.view.Window.DIAGRAM;
import static headwater.graph.view.Window.PLACEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Viewport;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.paint.Glow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class MotionTest {
    private static final PlacedDiagram HERE = PlacedDiagram.of(DIAGRAM, PLACEMENT);
    private static final PlacedDiagram THERE = PlacedDiagram.of(DIAGRAM, moved(0, 400));

    private final Window window;
    private final AtomicInteger repaints = new AtomicInteger();
    private final Motion motion = new Motion(repaints::incrementAndGet);

    MotionTest() throws TimeoutException {
        window = Window.open();
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void takesNodesFromTheirOldPlacesToTheirNewOnes() {
        window.interact(() -> {
            motion.on(HERE, Viewport.HOME, true);
            assertThat(y(motion.on(THERE, Viewport.HOME, true))).isZero();
            motion.glideTo(0.5);
            assertThat(y(motion.on(THERE, Viewport.HOME, true))).isBetween(200.0, 399.0);
            motion.glideTo(1);
            assertThat(motion.on(THERE, Viewport.HOME, true)).isSameAs(THERE);
            motion.finish();
        });
    }

    @Test
    void beginsWhereANodeIsOnTheScreenWhenTheDrawingIsPannedToo() {
        window.interact(() -> {
            motion.on(HERE, Viewport.HOME, true);
            var panned = new Viewport(Viewport.HOME.x(), Viewport.HOME.y() - 100, 1);
            assertThat(y(motion.on(THERE, panned, true))).isEqualTo(100);
            motion.finish();
        });
    }

    @Test
    void endsAtOnceWhenItIsFinishedOrNotWanted() {
        window.interact(() -> {
            motion.on(HERE, Viewport.HOME, true);
            assertThat(motion.on(THERE, Viewport.HOME, false)).isSameAs(THERE);
            assertThat(motion.on(HERE, Viewport.HOME, true)).isNotSameAs(HERE);
            motion.finish();
            assertThat(motion.on(HERE, Viewport.HOME, true)).isSameAs(HERE);
        });
    }

    @Test
    void doesNotGlideFromOneDrawingToAnotherOrAtAnotherZoom() {
        window.interact(() -> {
            motion.on(HERE, Viewport.HOME, true);
            var other = PlacedDiagram.of(new Diagram(List.of(Window.card("other")), List.of()), Placement.EMPTY);
            assertThat(motion.on(other, Viewport.HOME, true)).isSameAs(other);
            motion.on(HERE, Viewport.HOME, true);
            assertThat(motion.on(THERE, new Viewport(0, 0, 0.5), true)).isSameAs(THERE);
        });
    }

    @Test
    void letsWhatWasMadeGlowUntilItIsFinished() {
        window.interact(() -> {
            motion.glow(Set.of(A));
            assertThat(motion.glow()).isEqualTo(new Glow(Set.of(A), 1));
            motion.finish();
            assertThat(motion.glow()).isEqualTo(Glow.NONE);
        });
    }

    @Test
    void keepsTheNodeNextToTheHandAtItsPlaceOnTheScreen() {
        window.interact(() -> window.view.setViewport(new Viewport(-250, 40, 1)));
        window.settle();
        window.clickOn(window.centre(C));
        var before = window.centre(C);
        window.interact(() -> window.view.show(DIAGRAM, moved(0, 400)));
        window.settle();

        assertThat(window.centre(C)).isEqualTo(before);
    }

    @Test
    void movesNothingElseWhereAllStaysInSight() {
        var before = window.view.getViewport();
        window.clickOn(window.centre(C));
        window.interact(() -> window.view.show(DIAGRAM, moved(20, 20)));
        window.settle();

        assertThat(window.view.getViewport()).isEqualTo(before);
    }

    private static double y(PlacedDiagram drawing) {
        var node = drawing.node(A);
        return node == null ? Double.NaN : node.box().y();
    }

    private static Placement moved(double dx, double dy) {
        var boxes = new LinkedHashMap<NodeId, Box>();
        PLACEMENT.boxes().forEach((id, box) -> boxes.put(id, box.moved(dx, dy)));
        assertThat(boxes).containsOnlyKeys(A, B, C, D);
        return new Placement(boxes, Map.of());
    }
}
