package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.Placement;
import headwater.graph.Statuses;
import headwater.graph.Viewport;
import headwater.graph.geometry.PlacedBracket;
import headwater.graph.geometry.PlacedDiagram;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;

/// A whole diagram as an image, or as a node that never changes, without a window. FX thread only.
public final class Picture {
    private static final double MARGIN = 24;
    private static final double LARGEST = 8_192;

    private Picture() {}

    /// Draws all of a diagram on as many pixels as it takes, at most 8,192 either way: a larger one is scaled down.
    ///
    /// @param scale pixels for each unit of the drawing
    public static WritableImage of(
            Diagram diagram, Placement placement, Statuses statuses, Palette palette, double scale) {
        return canvas(diagram, placement, statuses, palette, Highlights.PLAIN, scale, MARGIN)
                .snapshot(null, null);
    }

    /// Draws all of a diagram on a canvas that is as large, at most 8,192 either way: a larger one is scaled down.
    ///
    /// @param highlights what a view adds: what is selected, and what goes on
    /// @param margin around the drawing, in its units
    public static Canvas canvas(
            Diagram diagram,
            Placement placement,
            Statuses statuses,
            Palette palette,
            Highlights highlights,
            double scale,
            double margin) {
        var drawing = PlacedDiagram.of(diagram, placement).with(statuses);
        var bounds = PlacedBracket.bounds(drawing).grown(margin);
        double fitting = Math.min(scale, LARGEST / Math.max(bounds.width(), bounds.height()));
        double width = Math.ceil(bounds.width() * fitting);
        double height = Math.ceil(bounds.height() * fitting);
        var canvas = new Canvas(width, height);
        var viewport = new Viewport(-bounds.x(), -bounds.y(), fitting);
        new DiagramPainter(palette)
                .paint(
                        new Screen(canvas),
                        drawing,
                        viewport,
                        highlights,
                        null,
                        Repaint.all(new Box(0, 0, width, height), 1));
        return canvas;
    }
}
