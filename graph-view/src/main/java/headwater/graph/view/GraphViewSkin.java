package headwater.graph.view;

import javafx.scene.control.SkinBase;

/// The canvas of a view.
final class GraphViewSkin extends SkinBase<GraphView> {
    GraphViewSkin(GraphView view) {
        super(view);
    }
}
