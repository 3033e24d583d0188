package headwater.graph.view;

import headwater.graph.DiagramEdge;
import headwater.graph.EdgeId;
import headwater.graph.Gesture;
import headwater.graph.Point;
import headwater.graph.geometry.Target;
import headwater.graph.paint.Overlay;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/// Takes what is dragged here from a palette.
final class Drops {
    private final Desk desk;

    Drops(Desk desk) {
        this.desk = desk;
    }

    void listenTo(GraphView view) {
        view.addEventHandler(DragEvent.DRAG_OVER, this::over);
        view.addEventHandler(DragEvent.DRAG_EXITED, _ -> desk.clearOverlay());
        view.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private void over(DragEvent event) {
        if (desk.editable() && event.getDragboard().hasContent(GraphView.PAYLOAD)) {
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            var at = desk.toDrawing(event.getX(), event.getY());
            desk.overlay(new Overlay.Landing(at, edge(at)));
            event.consume();
        }
    }

    private @Nullable EdgeId edge(Point at) {
        return desk.at(at) instanceof Target.OnEdge(DiagramEdge edge) ? edge.id() : null;
    }

    private void dropped(DragEvent event) {
        if (desk.editable() && event.getDragboard().getContent(GraphView.PAYLOAD) instanceof String payload) {
            desk.clearOverlay();
            var at = desk.toDrawing(event.getX(), event.getY());
            desk.report(new Gesture.Drop(payload, at, edge(at), desk.containerAt(at)));
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
