package headwater.graph.layout;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.Placement;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A placement of every node of a diagram.
///
/// @param failure why the nodes are below each other instead of where the layout would have put them; null when it
///     succeeded
public record LayoutResult(Placement placement, @Nullable LayoutException failure) {
    /// Runs a method of placing, and checks what comes of it. Where it throws, overflows the stack or leaves a node
    /// without a usable box, the nodes are placed below each other.
    ///
    /// @throws CancellationException when the method throws it
    public static LayoutResult of(Diagram diagram, Supplier<Placement> method) {
        try {
            var placement = method.get();
            requireEveryNode(diagram, placement);
            return new LayoutResult(placement, null);
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            return new LayoutResult(PlainList.of(diagram), new LayoutException(e));
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
}
