package headwater.graph.paint;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Box;
import headwater.graph.Viewport;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.layout.LayoutPage;
import headwater.graph.layout.RunLayout;
import headwater.graph.sample.Samples;
import java.util.concurrent.TimeoutException;
import javafx.scene.Group;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ScreenTest {
    private static final Box AREA = new Box(0, 0, 500, 300);
    private static final PlacedDiagram DRAWING = drawing();

    ScreenTest() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    private static PlacedDiagram drawing() {
        var diagram = Samples.random(1_000, 1.5, 3);
        return PlacedDiagram.of(
                diagram, new RunLayout().place(diagram, LayoutPage.USUAL).placement());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 0.6, 1})
    void looksLikeACanvasWithEverythingOnIt(double zoom) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            var canvas = new Canvas(AREA.width(), AREA.height());
            paint(new Screen(canvas), zoom);
            var screen = new Screen();
            screen.resize(AREA.width(), AREA.height());
            paint(screen, zoom);

            assertThat(pixels(new Group(screen.nodes()).snapshot(null, null)))
                    .isEqualTo(pixels(canvas.snapshot(null, null)));
        });
    }

    @Test
    void usesItsCanvasOnlyWhereSomethingIsWritten() {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            var screen = new Screen();
            screen.resize(AREA.width(), AREA.height());
            var canvas = screen.nodes().getLast();
            paint(screen, 1);
            assertThat(canvas.isVisible()).isTrue();
            paint(screen, 0.1);
            assertThat(canvas.isVisible()).isFalse();
            paint(screen, 1);
            assertThat(canvas.isVisible()).isTrue();
        });
    }

    private static void paint(Screen screen, double zoom) {
        var card = DRAWING.box(0).corner();
        var viewport = new Viewport(20 - card.x(), 20 - card.y(), zoom);
        new DiagramPainter(Palette.dark())
                .paint(screen, DRAWING, viewport, Highlights.PLAIN, null, Repaint.all(AREA, 1));
    }

    private static int[] pixels(WritableImage image) {
        int wide = (int) AREA.width();
        int high = (int) AREA.height();
        int[] pixels = new int[wide * high];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = image.getPixelReader().getArgb(i % wide, i / wide);
        }
        return pixels;
    }
}
