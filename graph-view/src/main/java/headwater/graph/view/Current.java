package headwater.graph.view;

import headwater.graph.Diagram;
import headwater.graph.Placement;
import headwater.graph.geometry.DiagramChange;
import headwater.graph.geometry.Drawing;
import headwater.graph.stream.StreamGraph;

/// What a view was told to show last, and what is made of it only when somebody asks: so that many tellings cost one
/// making.
final class Current {
    private Diagram diagram = Diagram.EMPTY;
    private Placement placement = Placement.EMPTY;
    private Drawing drawing = Drawing.EMPTY;
    private final StreamGraph graph = new StreamGraph();
    private Diagram graphed = Diagram.EMPTY;
    private long geometries;

    void show(Diagram newDiagram, Placement newPlacement) {
        diagram = newDiagram;
        placement = newPlacement;
    }

    Diagram diagram() {
        return diagram;
    }

    Placement placement() {
        return placement;
    }

    long geometries() {
        return geometries;
    }

    /// The drawing of what is shown. Its geometry is taken over from the one before where only looks differ.
    @SuppressWarnings("ReferenceEquality") // the same instance needs no comparing
    Drawing drawing() {
        if (drawing.diagram() == diagram && drawing.placement() == placement) {
            return drawing;
        }
        boolean samePlaces =
                drawing.placement() == placement || drawing.placement().equals(placement);
        var change = samePlaces ? DiagramChange.between(drawing.diagram(), diagram) : null;
        if (change != null && change.looksOnly()) {
            drawing = drawing.relooked(diagram, placement, change);
        } else {
            drawing = Drawing.of(diagram, placement);
            geometries++;
        }
        return drawing;
    }

    /// The graph of what is shown.
    @SuppressWarnings("ReferenceEquality") // the same instance needs no comparing
    StreamGraph graph() {
        if (graphed != diagram) {
            graph.update(diagram);
            graphed = diagram;
        }
        return graph;
    }
}
