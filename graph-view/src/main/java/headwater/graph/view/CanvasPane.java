package headwater.graph.view;

import javafx.scene.layout.Region;

/// Holds the canvas and paints it in the layout pass of a pulse: so there is one repaint a pulse, and none without
/// need. It is not managed by its parent, so that asking for a repaint lays out nothing else.
final class CanvasPane extends Region {
    private final Runnable paint;

    CanvasPane(DiagramCanvas canvas, Runnable paint) {
        this.paint = paint;
        setManaged(false);
        getChildren().addAll(canvas.screen().nodes());
    }

    @Override
    protected void layoutChildren() {
        paint.run();
    }
}
