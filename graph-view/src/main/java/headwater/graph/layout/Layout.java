package headwater.graph.layout;

import headwater.graph.Diagram;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Point;
import java.util.Map;

/// A way to place the nodes of a diagram: pure, deterministic, callable from any thread.
@FunctionalInterface
public interface Layout {
    /// Places every node. A pinned node gets the corner that is given; ids that the diagram lacks are ignored.
    ///
    /// @throws java.util.concurrent.CancellationException when the calling thread is interrupted meanwhile
    Placement place(Diagram diagram, Map<NodeId, Point> pinned);
}
