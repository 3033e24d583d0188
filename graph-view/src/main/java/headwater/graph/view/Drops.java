package headwater.graph.view;

import headwater.graph.DiagramEdge;
import headwater.graph.EdgeId;
import headwater.graph.Gesture;
import headwater.graph.Point;
import headwater.graph.geometry.HitTarget;
import headwater.graph.paint.Overlay;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/// Takes what is dragged here from a palette.
final class Drops {
    private final InputContext input;

    Drops(InputContext input) {
        this.input = input;
    }

    void listenBy(Handlers handlers) {
        handlers.add(DragEvent.DRAG_OVER, this::over);
        handlers.add(DragEvent.DRAG_EXITED, _ -> input.clearOverlay());
        handlers.add(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private void over(DragEvent event) {
        if (input.editable() && event.getDragboard().hasContent(GraphView.PAYLOAD)) {
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            var at = input.toDrawing(event.getX(), event.getY());
            input.overlay(new Overlay.Landing(at, edge(at), input.caretAt(at)));
            event.consume();
        }
    }

    private @Nullable EdgeId edge(Point at) {
        return input.at(at) instanceof HitTarget.OnEdge(DiagramEdge edge) && !edge.isOrder() ? edge.id() : null;
    }

    private void dropped(DragEvent event) {
        if (input.editable() && event.getDragboard().getContent(GraphView.PAYLOAD) instanceof String payload) {
            input.clearOverlay();
            var at = input.toDrawing(event.getX(), event.getY());
            input.view().handAt(at);
            input.report(new Gesture.Drop(payload, at, edge(at), input.spotAt(at)));
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
