package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.Viewport;
import headwater.graph.geometry.Detail;
import headwater.graph.geometry.PlacedDiagram;

/// The wires of one part of a drawing at one zoom, as pixels, without what is selected and pointed at. Made once, laid
/// under the cards as long as the view is panned. Immutable once it is made.
public final class WirePicture {
    /// Shows no wires: what is drawn until there is a picture.
    public static final WirePicture NOTHING =
            new WirePicture(PlacedDiagram.EMPTY, Palette.light(), new Box(0, 0, 0, 0), 1, 1, new Raster(1, 1));

    private final PlacedDiagram drawing;
    private final Palette palette;
    private final Box part;
    private final double zoom;
    private final double scale;
    private final Raster raster;

    WirePicture(PlacedDiagram drawing, Palette palette, Box part, double zoom, double scale, Raster raster) {
        this.drawing = drawing;
        this.palette = palette;
        this.part = part;
        this.zoom = zoom;
        this.scale = scale;
        this.raster = raster;
    }

    /// Whether it shows wires of this drawing, if perhaps at another zoom and not all that are in sight.
    public boolean shows(PlacedDiagram other, Palette colours) {
        return drawing.samePlaces(other) && palette.equals(colours);
    }

    /// Whether it is exactly what is to be seen: the same zoom, all of the part in sight, and wires that look alike.
    ///
    /// @param pixels of the screen for each of the canvas
    public boolean isExact(PlacedDiagram now, Box sight, double wanted, double pixels) {
        var seen = sight.intersection(now.bounds());
        return zoom == wanted
                && scale == pixels
                && (seen.width() <= 0 || seen.height() <= 0 || part.contains(seen))
                && (Detail.of(zoom) == Detail.BLOCKS || now.edgesUnlike(drawing).isEmpty());
    }

    /// How many of the wires in sight it shows as they are to be seen: all, or none.
    int count(PlacedDiagram now, Box sight, double wanted, double pixels) {
        return isExact(now, sight, wanted, pixels) ? now.countEdgesIn(sight) : 0;
    }

    /// Lays it on a raster that shows what a viewport sees.
    ///
    /// @param pixels of the raster for each of the view
    void lay(Raster on, Viewport viewport, double pixels) {
        double left = viewport.left() + part.x() * viewport.zoom();
        double top = viewport.top() + part.y() * viewport.zoom();
        on.lay(raster, left * pixels, top * pixels, viewport.zoom() * pixels / (zoom * scale));
    }
}
