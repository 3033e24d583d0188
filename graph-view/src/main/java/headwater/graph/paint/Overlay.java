package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.EdgeId;
import headwater.graph.MayMove;
import headwater.graph.NodeId;
import headwater.graph.Point;
import headwater.graph.geometry.Caret;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is drawn over everything while something goes on.
public sealed interface Overlay {
    record Nothing() implements Overlay {}

    /// A rubber band.
    record Band(Box box) implements Overlay {}

    /// Nodes on their way, the place in the order that they would come to, and what would become of them there.
    record Moving(Map<NodeId, Box> boxes, Caret caret, MayMove.Answer answer) implements Overlay {
        public Moving {
            boxes = Map.copyOf(boxes);
        }
    }

    /// A wire being drawn.
    ///
    /// @param candidates ports that it may end at
    /// @param snapped whether `to` is a port that takes it
    /// @param refusal why the port under the pointer does not take it, or null
    record Wire(
            Point from,
            Point to,
            boolean forward,
            List<Point> candidates,
            boolean snapped,
            @Nullable String refusal) implements Overlay {
        public Wire {
            candidates = List.copyOf(candidates);
        }
    }

    /// Something dragged from elsewhere, about to be dropped.
    record Landing(Point at, @Nullable EdgeId edge, Caret caret) implements Overlay {}
}
