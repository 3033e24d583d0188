package headwater.graph.paint;

import headwater.graph.Diagram;
import headwater.graph.Placement;
import headwater.graph.Statuses;
import headwater.graph.geometry.PlacedBracket;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.paint.Surface.Corners;
import java.util.Locale;

/// A whole diagram as SVG, by the painter that draws it on the screen. FX thread only.
public final class SvgPicture {
    private static final double MARGIN = 24;

    private SvgPicture() {}

    /// One `svg` element with its own size; text is text.
    public static String of(Diagram diagram, Placement placement, Statuses statuses, Palette palette) {
        var drawing = PlacedDiagram.of(diagram, placement).with(statuses);
        var bounds = PlacedBracket.bounds(drawing).grown(MARGIN);
        var surface = new SvgSurface();
        var pen = new Pen(surface, palette, Fonts.of(palette), new Texts(), 1);
        surface.face(bounds, Corners.all(0), palette.canvas());
        new ScenePainter(pen, drawing, Highlights.PLAIN).draw(drawing.nodes(), drawing.edges());
        new BracketPainter(pen).draw(drawing);
        return String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" viewBox=\"%.0f %.0f %.0f %.0f\">\n%s</svg>\n",
                bounds.width(),
                bounds.height(),
                bounds.x(),
                bounds.y(),
                bounds.width(),
                bounds.height(),
                surface.written());
    }
}
