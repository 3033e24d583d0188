package headwater.graph.layout;

import headwater.graph.Diagram;
import java.util.concurrent.CancellationException;

/// A way to place the nodes of a diagram: pure, deterministic, callable from any thread.
///
/// A layout that is no longer needed is stopped by interrupting its thread: it asks in its outer loops, throws and
/// leaves
/// nothing behind. It works on its caller's thread alone, and holds nothing from one call to the next.
@FunctionalInterface
public interface Layout {
    /// Places every node, whatever happens: where the layout's own method fails, the nodes are placed below each
    /// other and the result says why.
    ///
    /// @throws CancellationException when the calling thread is interrupted; it remains interrupted
    LayoutResult place(Diagram diagram, LayoutPage page);

    /// For layouts to call in their outer loops.
    ///
    /// @throws CancellationException when the calling thread is interrupted
    static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the layout was interrupted");
        }
    }
}
