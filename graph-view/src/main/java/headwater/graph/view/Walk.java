package headwater.graph.view;

import headwater.graph.DiagramEdge;
import headwater.graph.NodeId;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.geometry.PlacedNode;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where an arrow key leads: left and right along the wires, else to the nearest node that way, else on in order.
record Walk(PlacedDiagram drawing) {
    /// The node that is next.
    ///
    /// @param before the node that the focus came from, which is preferred on the way back; null for none
    /// @return null where there is none
    @Nullable
    PlacedNode next(PlacedNode from, Direction way, @Nullable NodeId before) {
        var along = alongWires(from, way, before);
        if (along != null) {
            return along;
        }
        var near = way.nearestNode(from.box(), drawing.nodes());
        return near == null ? inOrder(from, way) : near;
    }

    private @Nullable PlacedNode alongWires(PlacedNode from, Direction way, @Nullable NodeId before) {
        if (way != Direction.LEFT && way != Direction.RIGHT) {
            return null;
        }
        boolean isBack = way == Direction.LEFT;
        var centre = from.box().centre();
        return drawing.diagram().edges().stream()
                .filter(edge -> !edge.isOrder())
                .filter(edge ->
                        (isBack ? edge.to() : edge.from()).equals(from.node().id()))
                .map(isBack ? DiagramEdge::from : DiagramEdge::to)
                .map(drawing::node)
                .filter(Objects::nonNull)
                .min(Comparator.<PlacedNode>comparingInt(
                                placed -> placed.node().id().equals(before) ? 0 : 1)
                        .thenComparingDouble(placed -> placed.box().centre().distance(centre)))
                .orElse(null);
    }

    private @Nullable PlacedNode inOrder(PlacedNode from, Direction way) {
        int at = drawing.nodes().indexOf(from);
        int next = way == Direction.RIGHT ? at + 1 : way == Direction.LEFT ? at - 1 : -1;
        return next < 0 || next >= drawing.nodes().size()
                ? null
                : drawing.nodes().get(next);
    }
}
