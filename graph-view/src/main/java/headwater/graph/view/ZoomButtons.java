package headwater.graph.view;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

/// Closer, further, all: in the lower left corner.
final class ZoomButtons extends VBox {
    private static final double STEP = 1.25;

    ZoomButtons(GraphView view, InputContext input) {
        getStyleClass().addAll("graph-view-overlay", "graph-view-zoom");
        getChildren()
                .addAll(
                        button("Zoom in", "+", "M8 2 V14 M2 8 H14", () -> zoom(input, STEP)),
                        button("Zoom out", "−", "M2 8 H14", () -> zoom(input, 1 / STEP)),
                        button("Fit", "1", "M2 5 V2 H5 M11 2 H14 V5 M14 11 V14 H11 M5 14 H2 V11", view::fit));
    }

    private static void zoom(InputContext input, double factor) {
        input.zoom(factor, input.view().getWidth() / 2, input.view().getHeight() / 2);
    }

    private static Button button(String name, String key, String path, Runnable action) {
        var shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add("shape");
        var button = new Button(null, shape);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name + " (" + key + ")"));
        button.setOnAction(_ -> action.run());
        button.setFocusTraversable(false);
        return button;
    }
}
