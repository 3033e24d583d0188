package headwater.graph.layout;

import headwater.graph.Diagram;
import headwater.graph.NodeId;
import headwater.graph.Point;
import java.util.Map;

/// A way to place the nodes of a diagram: pure, deterministic, callable from any thread.
@FunctionalInterface
public interface Layout {
    /// Places every node, whatever happens: where the layout's own method fails, the nodes are placed in plain
    /// rows and the result says why. A pinned node gets the corner that is given; ids that the diagram lacks are
    /// ignored.
    ///
    /// @throws java.util.concurrent.CancellationException when the calling thread is interrupted meanwhile
    LayoutResult place(Diagram diagram, Map<NodeId, Point> pinned);
}
