package headwater.graph.view;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.Gesture;
import headwater.graph.NodeId;
import headwater.graph.Point;
import headwater.graph.paint.Overlay;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;

/// Drags the selected nodes, with all that is in them, on a grid of 8; with Alt off the grid.
final class MoveDrag implements Drag {
    private static final double GRID = 8;

    private final InputContext input;
    private final Point start;
    private final NodeId grip;
    private final Map<NodeId, Box> boxes = new LinkedHashMap<>();

    /// @param grip the node that was taken hold of: it is the one that lands on the grid
    MoveDrag(InputContext input, Point start, NodeId grip, Set<NodeId> nodes) {
        this.input = input;
        this.start = start;
        this.grip = grip;
        for (var placed : input.drawing().nodes()) {
            if (goesAlong(input.drawing().diagram(), placed.node().id(), nodes)) {
                boxes.put(placed.node().id(), placed.box());
            }
        }
    }

    private static boolean goesAlong(Diagram diagram, NodeId node, Set<NodeId> moved) {
        for (var at = diagram.node(node); at != null; at = at.parent() == null ? null : diagram.node(at.parent())) {
            if (moved.contains(at.id())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void move(MouseEvent event) {
        input.view().setCursor(Cursor.MOVE);
        var by = by(event);
        var ghosts = new LinkedHashMap<NodeId, Box>();
        boxes.forEach((id, box) -> ghosts.put(id, box.moved(by.x(), by.y())));
        input.overlay(new Overlay.Ghosts(ghosts));
    }

    private Point by(MouseEvent event) {
        var now = input.toDrawing(event.getX(), event.getY());
        var corner = input.box(grip).corner();
        double x = corner.x() + now.x() - start.x();
        double y = corner.y() + now.y() - start.y();
        if (!event.isAltDown()) {
            x = Math.rint(x / GRID) * GRID;
            y = Math.rint(y / GRID) * GRID;
        }
        return new Point(Math.rint(x) - corner.x(), Math.rint(y) - corner.y());
    }

    @Override
    public void end(MouseEvent event) {
        cancel();
        var by = by(event);
        if (by.x() != 0 || by.y() != 0) {
            var corners = new LinkedHashMap<NodeId, Point>();
            boxes.forEach((id, box) -> corners.put(id, box.corner().plus(by.x(), by.y())));
            input.report(new Gesture.Move(corners));
        }
    }

    @Override
    public void cancel() {
        input.view().setCursor(Cursor.DEFAULT);
        input.clearOverlay();
    }
}
