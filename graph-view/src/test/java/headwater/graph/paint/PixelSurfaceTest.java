package headwater.graph.paint;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.Viewport;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.layout.LayoutPage;
import headwater.graph.layout.rows.RowLayout;
import headwater.graph.sample.Samples;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.canvas.Canvas;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class PixelSurfaceTest {
    private static final Palette PALETTE = Palette.dark();
    private static final Surface.Stroke DASHED = Surface.Stroke.dashed(PALETTE.accent(), 2, 6, 4);

    PixelSurfaceTest() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    static Stream<Diagram> diagrams() {
        return Stream.of(Samples.dailyOrders(), Samples.nested(40, 1.5, 3), Samples.random(60, 1.5, 3));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void looksLikeACanvas(Diagram diagram) {
        var drawing = PlacedDiagram.of(
                diagram, new RowLayout().place(diagram, LayoutPage.USUAL).placement());
        for (double zoom : new double[] {1, 0.6, 0.3, 0.1}) {
            assertThat(difference(drawing, zoom)).as("zoom " + zoom).isLessThan(3);
        }
    }

    /// How much a channel of a pixel differs, of 255, on average; without words and symbols.
    private static double difference(PlacedDiagram drawing, double zoom) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            var bounds = drawing.bounds().grown(20);
            int width = (int) Math.ceil(bounds.width() * zoom);
            int height = (int) Math.ceil(bounds.height() * zoom);
            var viewport = new Viewport(-bounds.x(), -bounds.y(), zoom);
            var canvas = new Canvas(width, height);
            var context = canvas.getGraphicsContext2D();
            context.setFill(PALETTE.canvas());
            context.fillRect(0, 0, width, height);
            DiagramPainter.inDrawingUnits(context, viewport);
            draw(new WithoutWords(new CanvasSurface(() -> context, viewport, new Texts())), drawing, zoom);
            var raster = new Raster(width, height);
            raster.clear(PALETTE.canvas());
            draw(
                    new WithoutWords(
                            new PixelSurface(raster, (_, _, _, _, _, _) -> {}, zoom, viewport.left(), viewport.top())),
                    drawing,
                    zoom);
            var pixels = canvas.snapshot(null, null).getPixelReader();
            long sum = 0;
            for (int i = 0; i < width * height; i++) {
                int there = pixels.getArgb(i % width, i / width);
                int here = raster.pixels()[i];
                for (int shift = 0; shift < 24; shift += 8) {
                    sum += Math.abs(((here >> shift) & 0xff) - ((there >> shift) & 0xff));
                }
            }
            return sum / 3.0 / width / height;
        });
    }

    private static void draw(Surface surface, PlacedDiagram drawing, double zoom) {
        var pen = new Pen(surface, PALETTE, Fonts.of(PALETTE), new Texts(), zoom);
        new ScenePainter(pen, drawing, Highlights.PLAIN).draw(drawing.nodes(), drawing.edges());
    }

    @Test
    void drawsNothingOutsideOfItsPixels() {
        var raster = new Raster(20, 20);
        var surface = new PixelSurface(raster, (_, _, _, _, _, _) -> {}, 1, 0, 0);
        var far = new Box(-100, -100, 90, 90);

        surface.face(far, Surface.Corners.all(8), PALETTE.accent());
        surface.outline(far, Surface.Corners.all(8), DASHED);
        surface.face(far.moved(150, 150), Surface.Corners.all(8), PALETTE.accent());
        surface.lines(List.of(List.of(far.corner(), far.moved(0, 500).corner())), 6, DASHED);

        assertThat(raster.pixels()).containsOnly(0);
    }

    @Test
    void leavesOpaqueWhatIsOpaque() {
        var raster = new Raster(256, 256);
        var over = new Raster(256, 256);
        raster.clear(Color.WHITE);
        for (int opacity = 0; opacity < 256; opacity++) {
            var colour = Color.color(1, 1, 1, opacity / 255.0);
            for (int part = 0; part < 256; part++) {
                raster.face(new Box(opacity, part, 1, part / 255.0), Surface.Corners.NONE, colour);
                over.face(new Box(opacity, part, 1, part / 255.0), Surface.Corners.NONE, colour);
            }
        }
        raster.lay(over, 0, 0, 1);

        assertThat(raster.pixels()).containsOnly(-1);
    }

    @Test
    void coversAsMuchOfAPixelAsAShapeDoes() {
        var raster = new Raster(4, 4);
        raster.face(new Box(1.25, 1, 1.5, 1), Surface.Corners.NONE, Color.WHITE);

        assertThat(List.of(raster.pixels()[5] >>> 24, raster.pixels()[6] >>> 24))
                .allSatisfy(alpha -> assertThat(alpha).isBetween(188, 194));
        assertThat(raster.pixels()[7]).isZero();
    }
}
