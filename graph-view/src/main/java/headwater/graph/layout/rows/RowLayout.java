package headwater.graph.layout.rows;

import headwater.graph.Diagram;
import headwater.graph.geometry.Hues;
import headwater.graph.layout.Layout;
import headwater.graph.layout.LayoutInput;
import headwater.graph.layout.LayoutPage;
import headwater.graph.layout.LayoutResult;

/// Sets a diagram like text: its nodes in their order, in rows, as large as a page allows; containers with a region for
/// each branch; wires in the lanes between.
public final class RowLayout implements Layout {
    /// About the scale at which a diagram would fit its page, without the room that its wires need; seldom too large.
    ///
    /// @throws java.util.concurrent.CancellationException when the thread is interrupted
    public static double scale(Diagram diagram, LayoutPage page) {
        return Setting.scale(LayoutInput.of(diagram), page);
    }

    @Override
    public LayoutResult place(Diagram diagram, LayoutPage page) {
        return LayoutResult.of(
                diagram,
                () -> new Setting(LayoutInput.of(diagram), page)
                        .placed()
                        .withHues(Hues.of(diagram, page.before().hues())));
    }
}
