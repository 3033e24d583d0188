package headwater.graph.view;

import headwater.graph.Box;
import headwater.graph.EdgeId;
import headwater.graph.Gesture;
import headwater.graph.Point;
import headwater.graph.Selection;
import headwater.graph.paint.Overlay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.input.MouseEvent;

/// A stroke that cuts the wires that it crosses, all as one step.
final class CutDrag implements Drag {
    private final InputContext input;
    private final List<Point> stroke = new ArrayList<>();
    private final Set<EdgeId> cut = new HashSet<>();

    CutDrag(InputContext input, Point start) {
        this.input = input;
        stroke.add(start);
    }

    @Override
    public void move(MouseEvent event) {
        var before = stroke.getLast();
        var now = input.toDrawing(event.getX(), event.getY());
        stroke.add(now);
        for (var placed : input.drawing().edgesIn(Box.between(before, now))) {
            boolean isWire = !placed.edge().isOrder();
            if (isWire && placed.path().crosses(before, now)) {
                cut.add(placed.edge().id());
            }
        }
        input.overlay(new Overlay.Stroke(stroke, cut));
    }

    @Override
    public void end(MouseEvent event) {
        cancel();
        if (!cut.isEmpty()) {
            input.report(new Gesture.Delete(new Selection(Set.of(), cut)));
        }
    }

    @Override
    public void cancel() {
        input.clearOverlay();
    }
}
