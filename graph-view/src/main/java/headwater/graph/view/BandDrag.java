package headwater.graph.view;

import headwater.graph.Box;
import headwater.graph.EdgeId;
import headwater.graph.NodeId;
import headwater.graph.Point;
import headwater.graph.Selection;
import headwater.graph.paint.Overlay;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.input.MouseEvent;

/// A rubber band: selects the nodes that it meets, containers only when they are all inside.
final class BandDrag implements Drag {
    private final InputContext input;
    private final Point start;
    private final Selection before;

    /// @param before what stays selected whatever the band meets
    BandDrag(InputContext input, Point start, Selection before) {
        this.input = input;
        this.start = start;
        this.before = before;
    }

    @Override
    public void move(MouseEvent event) {
        input.overlay(new Overlay.Band(band(event)));
    }

    private Box band(MouseEvent event) {
        return Box.between(start, input.toDrawing(event.getX(), event.getY()));
    }

    @Override
    public void end(MouseEvent event) {
        cancel();
        input.choose(within(band(event)));
    }

    private Selection within(Box band) {
        var nodes = new HashSet<NodeId>(before.nodes());
        for (var placed : input.drawing().nodesIn(band)) {
            if (!placed.node().isContainer() || band.contains(placed.box())) {
                nodes.add(placed.node().id());
            }
        }
        Set<EdgeId> edges = before.edges();
        return new Selection(nodes, edges);
    }

    @Override
    public void cancel() {
        input.clearOverlay();
    }
}
