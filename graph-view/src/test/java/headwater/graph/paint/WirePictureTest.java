package headwater.graph.paint;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Box;
import headwater.graph.Viewport;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.layout.LayoutPage;
import headwater.graph.layout.RunLayout;
import headwater.graph.sample.Samples;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class WirePictureTest {
    private static final int WIDTH = 500;
    private static final int HEIGHT = 300;
    private static final PlacedDiagram DRAWING = drawing();

    WirePictureTest() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void goOn() {
        Thread.interrupted();
    }

    private static PlacedDiagram drawing() {
        var diagram = Samples.random(1_000, 1.5, 3);
        return PlacedDiagram.of(
                diagram, new RunLayout().place(diagram, LayoutPage.USUAL).placement());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2})
    void isTheWiresDrawnOneByOneInThePixelsOfTheScreen(double scale) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            var palette = Palette.dark();
            var viewport = new Viewport(-700.3, -300.7, 0.37);
            var sight = viewport.seen(WIDTH, HEIGHT).grown(DiagramPainter.REACH);
            var picture = new DiagramPainter(palette).wires(DRAWING, sight, viewport.zoom(), scale);
            var laid = new Raster((int) (WIDTH * scale), (int) (HEIGHT * scale));
            picture.lay(laid, viewport, scale);

            var drawn = new Raster((int) (WIDTH * scale), (int) (HEIGHT * scale));
            double pixels = viewport.zoom() * scale;
            var surface = new PixelSurface(
                    drawn, (_, _, _, _, _, _) -> {}, pixels, viewport.left() * scale, viewport.top() * scale);
            var pen = new Pen(surface, palette, Fonts.of(palette), new Texts(), viewport.zoom());
            new ScenePainter(pen, DRAWING, Highlights.PLAIN).edges(DRAWING.edgesIn(sight));

            int unlike = 0;
            for (int i = 0; i < drawn.pixels().length; i++) {
                unlike += laid.pixels()[i] == drawn.pixels()[i] ? 0 : 1;
            }
            assertThat(IntStream.of(drawn.pixels()).filter(pixel -> pixel != 0).count())
                    .isPositive();
            assertThat(unlike).as("pixels that differ").isLessThan(drawn.pixels().length / 500);
            return true;
        });
    }

    @Test
    void isGivenUpWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();
        var picture = new DiagramPainter(Palette.dark()).wires(DRAWING, new Box(0, 0, 9_000, 9_000), 0.05, 1);

        assertThat(picture).isSameAs(WirePicture.NOTHING);
    }
}
