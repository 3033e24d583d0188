package headwater.graph.sample;

import headwater.graph.Diagram;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Statuses;
import headwater.graph.layout.LayoutPage;
import headwater.graph.layout.rows.RowLayout;
import headwater.graph.paint.Palette;
import headwater.graph.paint.Picture;
import headwater.graph.paint.SvgPicture;
import headwater.graph.view.GraphView;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
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
            afar(folder, Samples.random(120, 1.4, 5), SamplePalettes.dark());
            window(new File(folder, "graph-view-dark.png"), SamplePalettes.dark());
            window(new File(folder, "graph-view-light.png"), SamplePalettes.light());
            done.countDown();
        });
        done.await();
        Platform.exit();
    }

    private static void write(File folder, String name, Diagram diagram) {
        var placement = placed(diagram);
        write(new File(folder, "graph-" + name + "-light.png"), diagram, placement, SamplePalettes.light());
        write(new File(folder, "graph-" + name + "-dark.png"), diagram, placement, SamplePalettes.dark());
    }

    private static Placement placed(Diagram diagram) {
        return new RowLayout().place(diagram, LayoutPage.USUAL).placement();
    }

    /// The control as in a window, with something selected.
    private static void window(File file, Palette palette) {
        var view = new GraphView();
        view.setPalette(palette);
        var root = new StackPane(view);
        new Scene(root, 1100, 704);
        var diagram = Samples.dailyOrders();
        view.show(diagram, placed(diagram));
        root.applyCss();
        root.layout();
        view.zoomTo(1);
        view.select(Set.of(new NodeId("clean_orders")));
        view.reveal(new NodeId("join_refunds"));
        root.layout();
        save(file, view.snapshot(null, null));
    }

    private static void write(File file, Diagram diagram, Placement placement, Palette palette) {
        save(file, Picture.of(diagram, placement, Statuses.NONE, palette, 1));
        var svg = new File(file.getPath().replace(".png", ".svg"));
        try {
            Files.writeString(svg.toPath(), SvgPicture.of(diagram, placement, Statuses.NONE, palette));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void afar(File folder, Diagram diagram, Palette palette) {
        var placement = placed(diagram);
        save(new File(folder, "graph-afar-boxes.png"), Picture.of(diagram, placement, Statuses.NONE, palette, 0.3));
        save(new File(folder, "graph-afar-blocks.png"), Picture.of(diagram, placement, Statuses.NONE, palette, 0.1));
    }

    private static void save(File file, WritableImage image) {
        try {
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
