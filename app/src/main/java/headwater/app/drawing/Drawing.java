package headwater.app.drawing;

import headwater.graph.Diagram;
import headwater.graph.Placement;

/// What the canvas shows: a diagram, and where its parts are.
public record Drawing(Diagram diagram, Placement placement) {
    /// Nothing.
    public static final Drawing EMPTY = new Drawing(Diagram.EMPTY, Placement.EMPTY);
}
