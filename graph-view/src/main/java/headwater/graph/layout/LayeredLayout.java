package headwater.graph.layout;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Point;
import headwater.graph.geometry.CardMetrics;
import java.util.LinkedHashMap;
import java.util.Map;

/// Left to right in layers, containers around their children, done by the Eclipse Layout Kernel. For up to about
/// 2,000 nodes.
///
/// Nodes of one layer keep the order of the diagram where edges do not say otherwise. Pinned nodes stay where they
/// are; the others
/// make room below them, and follow when most of the diagram is pinned, so that what is on screen stays put.
public final class LayeredLayout implements Layout {
    @Override
    public Placement place(Diagram diagram, Map<NodeId, Point> pinned) {
        if (diagram.nodes().isEmpty()) {
            return Placement.EMPTY;
        }
        var sizes = new LinkedHashMap<NodeId, Box>();
        diagram.nodes().forEach(node -> sizes.put(node.id(), CardMetrics.size(node)));
        var free = new ElkGraph(diagram, sizes).layOut();
        return Routes.worthTaking(diagram, new Pins(diagram, pinned).applied(free));
    }
}
