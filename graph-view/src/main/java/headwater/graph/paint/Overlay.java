package headwater.graph.paint;

import headwater.graph.Box;
import headwater.graph.EdgeId;
import headwater.graph.NodeId;
import headwater.graph.Point;
import headwater.graph.geometry.Caret;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is drawn over everything while something goes on.
public sealed interface Overlay {
    record Nothing() implements Overlay {}

    /// What is upstream and downstream of the selection; the rest is dimmed.
    record Lit(Set<NodeId> nodes) implements Overlay {
        public Lit {
            nodes = Set.copyOf(nodes);
        }
    }

    /// A stroke that cuts wires.
    ///
    /// @param points where it went
    /// @param cut the wires that it has crossed
    record Stroke(List<Point> points, Set<EdgeId> cut) implements Overlay {
        public Stroke {
            points = List.copyOf(points);
            cut = Set.copyOf(cut);
        }
    }

    /// A rubber band.
    record Band(Box box) implements Overlay {}

    /// Nodes on their way.
    ///
    /// @param caret the place in the order under the pointer
    /// @param allowed whether they can go there
    /// @param instead where they go if not; null for nowhere
    /// @param words what would become of them; empty for nothing to say
    record Moving(
            Map<NodeId, Box> boxes,
            Caret caret,
            boolean allowed,
            @Nullable Caret instead,
            String words) implements Overlay {
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
