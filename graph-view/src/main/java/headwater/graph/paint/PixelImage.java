package headwater.graph.paint;

import java.nio.IntBuffer;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// An image that shows a raster. FX thread only.
final class PixelImage {
    private final Raster raster;
    private final PixelBuffer<IntBuffer> buffer;
    private final WritableImage image;

    /// A see-through image.
    PixelImage(int width, int height) {
        this.raster = new Raster(width, height);
        this.buffer = new PixelBuffer<>(
                raster.width(), raster.height(), IntBuffer.wrap(raster.pixels()), PixelFormat.getIntArgbPreInstance());
        this.image = new WritableImage(buffer);
    }

    boolean hasSize(int width, int height) {
        return raster.width() == Math.max(1, width) && raster.height() == Math.max(1, height);
    }

    /// What it shows; to be changed by [#update] only.
    Raster raster() {
        return raster;
    }

    /// What is seen; it changes with the pixels.
    Image image() {
        return image;
    }

    /// Makes changes and shows them.
    void update(Consumer<Raster> changes) {
        buffer.updateBuffer(_ -> {
            changes.accept(raster);
            return null;
        });
    }
}
