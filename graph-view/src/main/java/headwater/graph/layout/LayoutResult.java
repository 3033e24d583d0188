package headwater.graph.layout;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Point;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A placement of every node of a diagram.
///
/// @param failure why the nodes are in plain rows instead of where the layout would have put them; null when it
///     succeeded
public record LayoutResult(Placement placement, @Nullable LayoutException failure) {
    /// Runs a method of placing, and checks what comes of it. Where it throws, overflows the stack or leaves a node
    /// without a usable box, the nodes are placed in plain rows.
    ///
    /// @throws CancellationException when the method throws it
    static LayoutResult of(Diagram diagram, Map<NodeId, Point> pinned, Supplier<Placement> method) {
        try {
            var placement = method.get();
            requireEveryNode(diagram, placement);
            return new LayoutResult(placement, null);
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            return new LayoutResult(rows(diagram, pinned), new LayoutException(e));
        }
    }

    private static void requireEveryNode(Diagram diagram, Placement placement) {
        for (var node : diagram.nodes()) {
            var box = placement.box(node.id());
            if (box == null || !isUsable(box)) {
                throw new IllegalStateException("node " + node.id() + " was placed at " + box);
            }
        }
    }

    private static boolean isUsable(Box box) {
        return Double.isFinite(box.x())
                && Double.isFinite(box.y())
                && Double.isFinite(box.width())
                && Double.isFinite(box.height());
    }

    // What failed may have been the pins.
    private static Placement rows(Diagram diagram, Map<NodeId, Point> pinned) {
        var rows = Levels.place(diagram, Rows::place);
        try {
            return new Pins(diagram, pinned).applied(rows);
        } catch (RuntimeException | StackOverflowError _) {
            return rows;
        }
    }
}
