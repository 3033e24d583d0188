package headwater.graph.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.graph.Diagram;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Status;
import headwater.graph.Statuses;
import headwater.graph.Tone;
import headwater.graph.layout.LayoutPage;
import headwater.graph.layout.RunLayout;
import headwater.graph.paint.Palette;
import headwater.graph.sample.Samples;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.scene.image.PixelFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// What is on the canvas of a large graph is moved and painted in parts.
class MovedPictureTest {
    private static final Diagram DIAGRAM = Samples.random(3_000, 1.5, 4);
    private static final Placement PLACEMENT =
            new RunLayout().place(DIAGRAM, LayoutPage.USUAL).placement();

    private final Window window;

    MovedPictureTest() throws TimeoutException {
        window = Window.open();
    }

    @AfterEach
    void letGo() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.06, 0.25, 0.6, 1})
    void isWhatPaintingAllOfItWouldBe(double zoom) {
        show(zoom);
        var statuses = Statuses.NONE;
        double[][] ways = {{7, 3}, {-40.4, 0}, {0, 11.7}, {-3.3, -90}, {0, 0}, {150, 20}};
        for (int i = 0; i < ways.length; i++) {
            var way = ways[i];
            statuses = failed(new NodeId("n" + 300 * i), statuses);
            var now = statuses;
            window.interact(() -> {
                window.view.setViewport(window.view.getViewport().panned(way[0], way[1]));
                window.view.showStatuses(now);
            });
            settle();
        }
        window.interact(() -> window.view.select(Set.of(new NodeId("n300"))));
        settle();
        var moved = pixels();
        window.interact(() -> window.view.setPalette(Palette.light()));
        settle();
        window.interact(() -> window.view.setPalette(Palette.dark()));
        settle();

        assertThat(unlike(moved, pixels())).isZero();
    }

    /// How many pixels differ by more than what a rounded coverage can.
    private static long unlike(int[] some, int[] others) {
        return IntStream.range(0, some.length)
                .filter(i -> IntStream.of(0, 8, 16)
                        .anyMatch(shift -> Math.abs(((some[i] >> shift) & 0xff) - ((others[i] >> shift) & 0xff)) > 2))
                .count();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.06, 0.25, 0.6, 1})
    void paintsOnlyWhatAMoveUncovers(double zoom) {
        show(zoom);
        var before = window.view.counters();
        int inSight = window.view
                .drawing()
                .nodesIn(window.view.getViewport().seen(900, 600))
                .size();
        for (int i = 0; i < 3; i++) {
            window.interact(
                    () -> window.view.setViewport(window.view.getViewport().panned(6, 4)));
            window.settle();
        }

        var after = window.view.counters();
        assertThat(after.fullRepaints()).isEqualTo(before.fullRepaints());
        assertThat(after.repaints()).isGreaterThan(before.repaints());
        assertThat(after.nodesDrawn() - before.nodesDrawn()).isLessThan(3L * inSight / 2);
    }

    @Test
    void paintsOnlyTheStatesThatChangeFromAfar() {
        show(0.06);
        var before = window.view.counters();
        window.interact(() -> {
            var statuses = Statuses.NONE;
            for (int i = 0; i < 20; i++) {
                statuses = failed(new NodeId("n" + 140 * i), statuses);
            }
            window.view.showStatuses(statuses);
        });
        window.settle();

        var after = window.view.counters();
        assertThat(after.fullRepaints()).isEqualTo(before.fullRepaints());
        assertThat(after.nodesDrawn() - before.nodesDrawn()).isBetween(1L, 300L);
    }

    private void show(double zoom) {
        window.interact(() -> {
            window.view.setPalette(Palette.dark());
            window.view.show(DIAGRAM, PLACEMENT);
            window.view.fit();
            window.view.zoomTo(zoom);
        });
        settle();
    }

    /// Until all wires in sight are there.
    private void settle() {
        await().until(() -> {
            window.settle();
            return WaitForAsyncUtils.waitForAsyncFx(
                    5_000,
                    () -> !((GraphViewSkin) window.view.getSkin()).screen().isMakingWires());
        });
        window.settle();
    }

    private int[] pixels() {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            var image = window.view.snapshot(null, null);
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            var pixels = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            return pixels;
        });
    }

    private static Statuses failed(NodeId id, Statuses before) {
        return before.with(Map.of(id, Status.PLAIN.withState(new Tone("failed"), null)), Map.of());
    }
}
