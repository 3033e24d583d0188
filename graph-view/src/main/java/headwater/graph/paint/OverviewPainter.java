package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.Viewport;
import headwater.graph.geometry.PlacedNode;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Thousands of nodes from afar, each a block of colour.
final class OverviewPainter {
    private final Palette palette;
    private PixelImage pixels = new PixelImage(1, 1);

    OverviewPainter(Palette palette) {
        this.palette = palette;
    }

    void draw(GraphicsContext context, List<PlacedNode> nodes, Highlights highlights, Viewport viewport, Box area) {
        int width = (int) Math.ceil(area.right());
        int height = (int) Math.ceil(area.bottom());
        if (!pixels.hasSize(width, height)) {
            pixels = new PixelImage(width, height);
        }
        pixels.update(() -> {
            pixels.clear();
            for (var placed : nodes) {
                if (!placed.node().isContainer()) {
                    fill(placed.box(), viewport, colour(placed, highlights));
                }
            }
        });
        context.drawImage(pixels.image(), 0, 0);
    }

    private Color colour(PlacedNode placed, Highlights highlights) {
        return highlights.selection().nodes().contains(placed.node().id())
                ? palette.accent()
                : palette.tone(placed.node().status().tone());
    }

    private void fill(Box box, Viewport viewport, Color colour) {
        pixels.fill(
                (box.x() + viewport.x()) * viewport.zoom(),
                (box.y() + viewport.y()) * viewport.zoom(),
                (box.right() + viewport.x()) * viewport.zoom(),
                (box.bottom() + viewport.y()) * viewport.zoom(),
                colour);
    }
}
