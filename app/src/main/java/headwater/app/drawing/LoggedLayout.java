package headwater.app.drawing;

import static java.lang.System.Logger.Level.WARNING;

import headwater.graph.Diagram;
import headwater.graph.layout.Layout;
import headwater.graph.layout.LayoutPage;
import headwater.graph.layout.LayoutResult;

/// Writes to the program's log why a layout failed.
public record LoggedLayout(Layout layout) implements Layout {
    @Override
    public LayoutResult place(Diagram diagram, LayoutPage page) {
        var result = layout.place(diagram, page);
        var failure = result.failure();
        if (failure != null) {
            System.getLogger("headwater")
                    .log(
                            WARNING,
                            "Could not lay out a diagram of " + diagram.nodes().size() + " nodes",
                            failure);
        }
        return result;
    }
}
