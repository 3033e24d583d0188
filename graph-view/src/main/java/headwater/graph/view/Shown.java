package headwater.graph.view;

import headwater.graph.Diagram;
import headwater.graph.Placement;

/// What a view was told to show last.
record Shown(Diagram diagram, Placement placement) {
    static final Shown NOTHING = new Shown(Diagram.EMPTY, Placement.EMPTY);
}
