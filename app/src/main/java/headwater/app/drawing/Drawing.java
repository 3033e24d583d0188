package headwater.app.drawing;

import headwater.graph.Diagram;
import headwater.graph.Placement;
import headwater.graph.Statuses;

/// What a canvas shows: a diagram, where its parts are, and how they are doing.
public record Drawing(Diagram diagram, Placement placement, Statuses statuses) {
    /// Nothing.
    public static final Drawing EMPTY = new Drawing(Diagram.EMPTY, Placement.EMPTY, Statuses.NONE);
}
