package headwater.graph.layout;

import headwater.graph.Diagram;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Point;
import java.util.Map;

/// Left to right in layers, containers around their children, done by the Eclipse Layout Kernel. For up to about
/// 2,000 nodes.
///
/// Nodes of one layer keep the order of the diagram where edges do not say otherwise. Pinned nodes stay where they
/// are; the others make room below them, and follow when most of the diagram is pinned, so that what is on screen
/// stays in place.
public final class LayeredLayout implements Layout {
    @Override
    public LayoutResult place(Diagram diagram, Map<NodeId, Point> pinned) {
        return LayoutResult.of(diagram, pinned, () -> layered(diagram, pinned));
    }

    private static Placement layered(Diagram diagram, Map<NodeId, Point> pinned) {
        var free = Levels.place(diagram, ElkLevel::place);
        return Routes.worthTaking(diagram, new Pins(diagram, pinned).applied(free));
    }
}
