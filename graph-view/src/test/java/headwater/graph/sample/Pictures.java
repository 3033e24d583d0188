package headwater.graph.sample;

import headwater.graph.Diagram;
import headwater.graph.layout.LayeredLayout;
import headwater.graph.paint.Palette;
import headwater.graph.paint.Picture;
import java.io.File;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javax.imageio.ImageIO;

/// Writes pictures of the samples, light and dark, into a folder. Started by hand, for eyes and documents.
public final class Pictures {
    private Pictures() {}

    public static void main(String[] arguments) throws InterruptedException {
        var folder = new File(arguments[0]);
        var done = new CountDownLatch(1);
        Platform.startup(() -> {
            Icons.loadFonts();
            write(folder, "orders", Samples.dailyOrders());
            write(folder, "shapes", Samples.everyShape());
            write(folder, "states", Samples.everyState());
            done.countDown();
        });
        done.await();
        Platform.exit();
    }

    private static void write(File folder, String name, Diagram diagram) {
        var placement = new LayeredLayout().place(diagram, Map.of());
        write(new File(folder, "graph-" + name + "-light.png"), diagram, placement, Palette.light());
        write(new File(folder, "graph-" + name + "-dark.png"), diagram, placement, Palette.dark());
    }

    private static void write(File file, Diagram diagram, headwater.graph.Placement placement, Palette palette) {
        var image = Picture.of(diagram, placement, palette, 1);
        try {
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
