package headwater.graph.view;

import headwater.graph.Diagram;
import headwater.graph.Placement;
import headwater.graph.Statuses;
import headwater.graph.geometry.DiagramChange;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.stream.StreamGraph;
import org.jspecify.annotations.Nullable;

/// What a view shows. The drawing and the graph are made from it when they are first needed: however often it is
/// replaced between two repaints, they are made once.
final class ShownDiagram {
    private Diagram diagram = Diagram.EMPTY;
    private Placement placement = Placement.EMPTY;
    private Statuses statuses = Statuses.NONE;
    private PlacedDiagram drawing = PlacedDiagram.EMPTY;
    private @Nullable StreamGraph graph;
    private long geometries;
    private long comparisons;

    void show(Diagram newDiagram, Placement newPlacement) {
        diagram = newDiagram;
        graph = null;
        placement = newPlacement;
        statuses = Statuses.NONE;
    }

    void show(Statuses newStatuses) {
        statuses = newStatuses;
    }

    Diagram diagram() {
        return diagram;
    }

    /// Whether nothing of what is shown is in another diagram.
    boolean isUnlike(Diagram other) {
        return diagram.nodes().stream().noneMatch(node -> other.node(node.id()) != null);
    }

    Placement placement() {
        return placement;
    }

    Statuses statuses() {
        return statuses;
    }

    long geometries() {
        return geometries;
    }

    long comparisons() {
        return comparisons;
    }

    /// The drawing of what is shown. Its geometry is taken over from the one before where only looks differ.
    @SuppressWarnings("ReferenceEquality") // the same instance needs no comparing
    PlacedDiagram drawing() {
        if (drawing.diagram() != diagram || drawing.placement() != placement) {
            drawing = placed();
        }
        if (drawing.statuses() != statuses) {
            drawing = drawing.with(statuses);
        }
        return drawing;
    }

    @SuppressWarnings("ReferenceEquality") // the same instance needs no comparing
    private PlacedDiagram placed() {
        if (drawing.placement() == placement || drawing.placement().equals(placement)) {
            comparisons++;
            var change = DiagramChange.between(drawing.diagram(), diagram);
            if (change.looksOnly()) {
                return drawing.relooked(diagram, placement, change);
            }
        }
        geometries++;
        return PlacedDiagram.of(diagram, placement);
    }

    /// The graph of what is shown.
    StreamGraph graph() {
        var made = graph;
        if (made == null) {
            made = StreamGraph.of(diagram);
            graph = made;
        }
        return made;
    }
}
