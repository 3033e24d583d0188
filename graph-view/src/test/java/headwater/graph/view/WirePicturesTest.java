package headwater.graph.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.layout.LayoutPage;
import headwater.graph.layout.RunLayout;
import headwater.graph.paint.DiagramPainter;
import headwater.graph.paint.Palette;
import headwater.graph.paint.WirePicture;
import headwater.graph.sample.Samples;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class WirePicturesTest {
    private static final PlacedDiagram DRAWING = drawing();

    private final AtomicInteger changes = new AtomicInteger();
    private final DiagramPainter painter = new DiagramPainter(Palette.dark());

    private static PlacedDiagram drawing() {
        var diagram = Samples.random(3_000, 1.5, 4);
        return PlacedDiagram.of(
                diagram, new RunLayout().place(diagram, LayoutPage.USUAL).placement());
    }

    @BeforeAll
    static void startTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void haveTheWiresDrawnOneByOneAndSayWhyWhereNoneCanBeMade() {
        var failure = new IllegalStateException("no picture");
        var pictures = new WirePictures(changes::incrementAndGet, (_, _, _, _, _) -> {
            throw failure;
        });
        var told = new CopyOnWriteArrayList<Throwable>();
        Runnable restore = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            var thread = Thread.currentThread();
            var before = thread.getUncaughtExceptionHandler();
            thread.setUncaughtExceptionHandler((_, why) -> told.add(why));
            return () -> thread.setUncaughtExceptionHandler(before);
        });
        try {
            assertThat(shown(pictures)).containsExactly(WirePicture.NOTHING);
            await().until(() -> !told.isEmpty());
        } finally {
            restore.run();
        }

        assertThat(changes).as("the canvas is painted again").hasValue(1);
        assertThat(shown(pictures)).as("no picture, but the wires").isEmpty();
        assertThat(WaitForAsyncUtils.waitForAsyncFx(5_000, pictures::isMaking)).isFalse();
        assertThat(told).as("once").containsExactly(failure);
    }

    /// The picture that is shown; none where the wires are drawn one by one.
    private List<WirePicture> shown(WirePictures pictures) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            var shown = pictures.shown(DRAWING, painter, DRAWING.bounds(), 0.06, 1);
            return shown == null ? List.of() : List.of(shown);
        });
    }
}
