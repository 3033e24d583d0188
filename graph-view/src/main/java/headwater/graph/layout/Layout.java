package headwater.graph.layout;

import headwater.graph.Diagram;
import java.util.concurrent.CancellationException;

/// A way to place the nodes of a diagram: pure, deterministic, callable from any thread.
@FunctionalInterface
public interface Layout {
    /// Places every node, whatever happens: where the layout's own method fails, the nodes are placed below each
    /// other and the result says why.
    ///
    /// @throws CancellationException when the calling thread is interrupted meanwhile
    LayoutResult place(Diagram diagram, LayoutPage page);

    /// For layouts to call now and then.
    ///
    /// @throws CancellationException when the calling thread is interrupted
    static void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the layout was interrupted");
        }
    }
}
