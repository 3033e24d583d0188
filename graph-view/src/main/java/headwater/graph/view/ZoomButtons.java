package headwater.graph.view;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.shape.SVGPath;

/// Further, how far, closer, all: in the lower right corner.
final class ZoomButtons extends HBox {
    private static final double STEP = 1.25;

    private final Button percent = new Button();

    ZoomButtons(GraphView view, InputContext input) {
        getStyleClass().addAll("graph-view-overlay", "graph-view-zoom");
        percent.getStyleClass().add("percent");
        percent.setTooltip(new Tooltip("Zoom to 100% (0)"));
        percent.setOnAction(_ -> view.zoomTo(1));
        percent.setFocusTraversable(false);
        getChildren()
                .addAll(
                        button("Zoom out", "−", "M2 8 H14", () -> zoom(input, 1 / STEP)),
                        percent,
                        button("Zoom in", "+", "M8 2 V14 M2 8 H14", () -> zoom(input, STEP)),
                        button("Fit", "1", "M2 5 V2 H5 M11 2 H14 V5 M14 11 V14 H11 M5 14 H2 V11", view::fit));
    }

    /// Says how far away the drawing is.
    void show(double zoom) {
        percent.setText(Math.round(zoom * 100) + "%");
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
