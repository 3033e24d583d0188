package headwater.graph.view;

import headwater.graph.Box;
import headwater.graph.Gesture;
import headwater.graph.MayMove;
import headwater.graph.NodeId;
import headwater.graph.Point;
import headwater.graph.Spot;
import headwater.graph.geometry.Caret;
import headwater.graph.geometry.Carets;
import headwater.graph.paint.Overlay;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Drags the selected nodes, with all that is in them, to another place in the order. Where they cannot go, they go to
/// the nearest place that is known to be allowed, or with Shift along with what they need.
final class MoveDrag implements Drag {
    private final InputContext input;
    private final Point start;
    private final Set<NodeId> nodes;
    private final Carets carets;
    private final Map<NodeId, Box> boxes = new LinkedHashMap<>();
    private MayMove.Answer answer = MayMove.Answer.YES;
    private @Nullable Spot asked;
    private boolean isOver;
    private boolean isAlong;

    MoveDrag(InputContext input, Point start, Set<NodeId> nodes) {
        this.input = input;
        this.start = start;
        this.nodes = input.drawing().diagram().outermost(nodes);
        this.carets = new Carets(input.drawing(), this.nodes);
        this.nodes.forEach(id -> boxes.put(id, input.box(id)));
    }

    @Override
    public void move(MouseEvent event) {
        input.view().setCursor(Cursor.MOVE);
        var now = input.toDrawing(event.getX(), event.getY());
        var ghosts = new LinkedHashMap<NodeId, Box>();
        boxes.forEach((id, box) -> ghosts.put(id, box.moved(now.x() - start.x(), now.y() - start.y())));
        var caret = caret(event);
        isAlong = event.isShiftDown();
        ask(caret.spot(), () -> show(ghosts, caret));
        show(ghosts, caret);
    }

    private void show(Map<NodeId, Box> ghosts, Caret caret) {
        var along = isAlong ? answer.along() : null;
        var nearest = along == null && !answer.allowed() ? answer.nearest() : null;
        input.overlay(new Overlay.Moving(
                ghosts,
                caret,
                answer.allowed() || along != null,
                nearest == null ? null : carets.of(nearest),
                along == null ? answer.words() : along.words()));
    }

    /// Asks once for each place; until there is an answer the nodes may go there.
    private void ask(Spot spot, Runnable answered) {
        if (spot.equals(asked)) {
            return;
        }
        asked = spot;
        answer = MayMove.Answer.YES;
        if (isWhereItWas(spot)) {
            return;
        }
        input.view().mayMove().ask(nodes, spot, received -> {
            if (spot.equals(asked) && !isOver) {
                answer = received;
                answered.run();
            }
        });
    }

    private Caret caret(MouseEvent event) {
        return input.caretAt(input.toDrawing(event.getX(), event.getY()), carets);
    }

    @Override
    public void end(MouseEvent event) {
        cancel();
        var spot = caret(event).spot();
        if (isWhereItWas(spot)) {
            return;
        }
        var known = spot.equals(asked) ? answer : MayMove.Answer.YES;
        var along = event.isShiftDown() ? known.along() : null;
        var all = new LinkedHashSet<>(nodes);
        if (along != null) {
            all.addAll(along.nodes());
        }
        boolean isElsewhere = along == null && !known.allowed() && known.nearest() != null;
        input.report(new Gesture.Move(all, isElsewhere ? Objects.requireNonNull(known.nearest()) : spot));
    }

    /// Whether a single node would come to lie between the same two again.
    private boolean isWhereItWas(Spot spot) {
        if (nodes.size() != 1) {
            return false;
        }
        var box = boxes.values().iterator().next();
        var same = new Carets(input.drawing(), nodes).at(box.centre());
        return same.spot().equals(spot);
    }

    @Override
    public void cancel() {
        isOver = true;
        input.view().setCursor(Cursor.DEFAULT);
        input.clearOverlay();
    }
}
