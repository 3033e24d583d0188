package headwater.graph.paint;

import headwater.graph.Viewport;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// What a drawing is seen on: a canvas, or an image by itself where nothing is drawn over it. A canvas would copy the
/// image once more, which takes software a fifth of a frame. FX thread only.
public final class Screen {
    private final Canvas canvas;
    private final @Nullable ImageView image;

    /// A screen without a size.
    public Screen() {
        this(new Canvas(), new ImageView());
    }

    /// A screen that has everything on this canvas.
    Screen(Canvas canvas) {
        this(canvas, null);
    }

    private Screen(Canvas canvas, @Nullable ImageView image) {
        this.canvas = canvas;
        this.image = image;
    }

    /// What is to be put into a scene, one over the other.
    public List<Node> nodes() {
        return image == null ? List.of(canvas) : List.of(image, canvas);
    }

    /// The window that it is in, if it is in one.
    public @Nullable Window window() {
        var scene = canvas.getScene();
        return scene == null ? null : scene.getWindow();
    }

    /// Takes so many pixels.
    public void resize(double width, double height) {
        canvas.setWidth(width);
        canvas.setHeight(height);
    }

    /// Draws on the canvas, over what is there.
    void draw(Consumer<GraphicsContext> drawing) {
        drawing.accept(canvas.getGraphicsContext2D());
        show(null);
    }

    /// Shows an image with what is drawn over it.
    ///
    /// @param viewport what makes the units of the drawing over it
    /// @param over draws on the canvas that it is given, if on any
    void draw(Image pixels, Viewport viewport, Consumer<Supplier<GraphicsContext>> over) {
        var covered = new Covered(canvas, pixels, viewport);
        over.accept(covered);
        if (image == null) {
            covered.get();
        }
        show(covered.close() ? null : pixels);
    }

    private void show(@Nullable Image alone) {
        if (image != null) {
            image.setFitWidth(canvas.getWidth());
            image.setFitHeight(canvas.getHeight());
            image.setImage(alone);
            canvas.setVisible(alone == null);
        }
    }

    /// A canvas that an image comes on when it is first asked for.
    private static final class Covered implements Supplier<GraphicsContext> {
        private final Canvas canvas;
        private final Image pixels;
        private final Viewport viewport;
        private boolean isUsed;

        Covered(Canvas canvas, Image pixels, Viewport viewport) {
            this.canvas = canvas;
            this.pixels = pixels;
            this.viewport = viewport;
        }

        @Override
        public GraphicsContext get() {
            var context = canvas.getGraphicsContext2D();
            if (!isUsed) {
                isUsed = true;
                context.save();
                context.drawImage(pixels, 0, 0, canvas.getWidth(), canvas.getHeight());
                DiagramPainter.inDrawingUnits(context, viewport);
            }
            return context;
        }

        /// @return whether something was drawn
        boolean close() {
            if (isUsed) {
                canvas.getGraphicsContext2D().restore();
            }
            return isUsed;
        }
    }
}
