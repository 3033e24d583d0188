package headwater.graph.paint;

import headwater.graph.DiagramNode;
import headwater.graph.geometry.PlacedDiagram;

/// The colours of nodes from afar, by their numbers: found anew only for nodes whose state changed.
final class BlockColours {
    private final Palette palette;
    private PlacedDiagram drawing = PlacedDiagram.EMPTY;
    private int[] colours = {};

    BlockColours(Palette palette) {
        this.palette = palette;
    }

    /// The colours as pixels; 0, see-through, for containers.
    int[] of(PlacedDiagram now) {
        if (now.samePlaces(drawing)) {
            now.nodesUnlike(drawing).forEach(id -> {
                var placed = now.node(id);
                if (placed != null) {
                    colours[now.number(id)] = colour(placed.node());
                }
            });
        } else {
            colours = now.nodes().stream()
                    .mapToInt(placed -> colour(placed.node()))
                    .toArray();
        }
        drawing = now;
        return colours;
    }

    private int colour(DiagramNode node) {
        return node.isContainer() ? 0 : Raster.argb(palette.tone(node.status().tone()));
    }
}
