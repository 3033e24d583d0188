package headwater.app.picture;

import headwater.app.drawing.Drawing;
import headwater.graph.paint.Palette;
import headwater.graph.paint.Picture;
import headwater.graph.paint.SvgPicture;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;

/// A kind of file for a drawing.
public enum PictureFormat {
    /// Vectors, with text as text.
    SVG {
        @Override
        public Callable<byte[]> paint(Drawing drawing, Palette palette) {
            var svg = SvgPicture.of(drawing.diagram(), drawing.placement(), drawing.statuses(), palette);
            return () -> svg.getBytes(StandardCharsets.UTF_8);
        }
    },
    /// Pixels, two for each unit of the drawing: sharp on a screen of high density too.
    PNG {
        @Override
        public Callable<byte[]> paint(Drawing drawing, Palette palette) {
            var image = Picture.of(drawing.diagram(), drawing.placement(), drawing.statuses(), palette, SHARP);
            return png(image);
        }
    };

    private static final double SHARP = 2;

    /// The format that the name of a file asks for; empty if it is none of these.
    public static Optional<PictureFormat> of(Path file) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(each -> name.endsWith("." + each.extension()))
                .findFirst();
    }

    /// What the name of a file ends with, without the dot.
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Paints a whole drawing, exactly as a canvas would. FX thread only.
    ///
    /// @return gives the bytes of the file, on any thread; encoding takes its time
    public abstract Callable<byte[]> paint(Drawing drawing, Palette palette);

    /// An image as a PNG file.
    ///
    /// @return gives the bytes of the file, on any thread
    public static Callable<byte[]> png(Image image) {
        return () -> {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), PNG.extension(), bytes);
            return bytes.toByteArray();
        };
    }
}
