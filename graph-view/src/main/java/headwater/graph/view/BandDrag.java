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
    private final Desk desk;
    private final Point start;
    private final Selection before;

    /// @param before what stays selected whatever the band meets
    BandDrag(Desk desk, Point start, Selection before) {
        this.desk = desk;
        this.start = start;
        this.before = before;
    }

    @Override
    public void move(MouseEvent event) {
        desk.overlay(new Overlay.Band(band(event)));
    }

    private Box band(MouseEvent event) {
        return Box.between(start, desk.toDrawing(event.getX(), event.getY()));
    }

    @Override
    public void end(MouseEvent event) {
        cancel();
        desk.choose(within(band(event)));
    }

    private Selection within(Box band) {
        var nodes = new HashSet<NodeId>(before.nodes());
        for (var placed : desk.drawing().nodesIn(band)) {
            if (!placed.node().isContainer() || band.contains(placed.box())) {
                nodes.add(placed.node().id());
            }
        }
        Set<EdgeId> edges = before.edges();
        return new Selection(nodes, edges);
    }

    @Override
    public void cancel() {
        desk.clearOverlay();
    }
}
