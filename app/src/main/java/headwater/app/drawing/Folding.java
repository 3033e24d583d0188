package headwater.app.drawing;

import headwater.flow.Flow;
import headwater.flow.FlowNode;
import headwater.flow.Source;
import headwater.graph.NodeId;
import headwater.graph.layout.LayoutPage;
import headwater.graph.layout.rows.RowLayout;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Chooses the containers that are closed when a flow is opened: as few as are needed for its names to be readable at
/// one look. What a person has opened or closed outranks the choice.
public final class Folding {
    /// The scale at which names are at least 10 pixels high.
    private static final double READABLE = 0.6;

    private static final double CALL = 1;
    private static final double OTHER = 0.35;
    private static final double CONTAINER = 0.2;
    private static final double ANY = 0.5;

    private final Flow flow;
    private final Source source;
    private final LayoutPage page;
    private final Map<NodeId, Boolean> chosen;

    private Folding(Flow flow, Source source, LayoutPage page, Map<NodeId, Boolean> chosen) {
        this.flow = flow;
        this.source = source;
        this.page = page;
        this.chosen = chosen;
    }

    /// The containers to close.
    ///
    /// @param chosen those that a person has opened (true) or closed (false)
    public static Set<NodeId> first(Flow flow, Source source, LayoutPage page, Map<NodeId, Boolean> chosen) {
        return new Folding(flow, source, page, chosen).closed();
    }

    private Set<NodeId> closed() {
        var closed = new LinkedHashSet<NodeId>();
        chosen.forEach((id, open) -> {
            if (!open) {
                closed.add(id);
            }
        });
        double scale = scale(closed);
        while (scale < READABLE) {
            NodeId best = null;
            double most = 0;
            double next = scale;
            for (var node : flow.graph().nodes()) {
                var id = CardIds.card(node.id());
                if (!node.kind().isContainer() || chosen.containsKey(id) || isInside(node, closed)) {
                    continue;
                }
                var tried = new HashSet<>(closed);
                tried.add(id);
                double reached = scale(tried);
                double worth = (reached - scale) / cost(id, closed);
                if (worth > most) {
                    most = worth;
                    best = id;
                    next = reached;
                }
            }
            if (best == null) {
                break;
            }
            closed.add(best);
            scale = next;
        }
        return closed;
    }

    private double scale(Set<NodeId> closed) {
        return RowLayout.scale(FlowDiagram.of(flow, source, closed), page);
    }

    private boolean isInside(FlowNode node, Set<NodeId> closed) {
        for (var at = node; ; ) {
            if (closed.contains(CardIds.card(at.id()))) {
                return true;
            }
            var parent = at.parent();
            var around = parent == null ? null : flow.graph().node(parent).orElse(null);
            if (around == null) {
                return false;
            }
            at = around;
        }
    }

    /// What is no longer seen.
    private double cost(NodeId container, Set<NodeId> closed) {
        double cost = ANY;
        for (var node : flow.graph().nodes()) {
            if (isInside(node, Set.of(container)) && !isInside(node, closed)) {
                cost += node.kind().isPrefectCall() ? CALL : node.kind().isContainer() ? CONTAINER : OTHER;
            }
        }
        return cost;
    }
}
