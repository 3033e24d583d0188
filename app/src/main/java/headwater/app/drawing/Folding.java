package headwater.app.drawing;

import headwater.flow.Flow;
import headwater.flow.FlowNode;
import headwater.flow.ItemId;
import headwater.flow.Source;
import headwater.graph.NodeId;
import headwater.graph.layout.LayoutPage;
import headwater.graph.layout.rows.RowLayout;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    /// What is drawn, and for each the containers around it and itself.
    private final Map<FlowNode, Set<NodeId>> paths = new LinkedHashMap<>();

    private Folding(Flow flow, Source source, LayoutPage page, Map<NodeId, Boolean> chosen) {
        this.flow = flow;
        this.source = source;
        this.page = page;
        this.chosen = chosen;
        var byId = new HashMap<ItemId, Set<NodeId>>();
        for (var node : flow.graph().nodes()) {
            var parent = node.parent();
            var path = new LinkedHashSet<>(parent == null ? Set.of() : byId.getOrDefault(parent, Set.of()));
            path.add(CardIds.card(node.id()));
            byId.put(node.id(), path);
            paths.put(node, path);
        }
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
            for (var candidate : costs(closed).entrySet()) {
                var tried = new HashSet<>(closed);
                tried.add(candidate.getKey());
                double reached = scale(tried);
                double worth = (reached - scale) / candidate.getValue();
                if (worth > most) {
                    most = worth;
                    best = candidate.getKey();
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

    /// The containers that may be closed, each with what would no longer be seen.
    private Map<NodeId, Double> costs(Set<NodeId> closed) {
        var costs = new LinkedHashMap<NodeId, Double>();
        paths.forEach((node, path) -> {
            if (Collections.disjoint(path, closed)) {
                var id = CardIds.card(node.id());
                if (node.kind().isContainer() && !chosen.containsKey(id)) {
                    costs.put(id, ANY);
                }
                double cost = node.kind().isPrefectCall() ? CALL : node.kind().isContainer() ? CONTAINER : OTHER;
                path.forEach(around -> costs.computeIfPresent(around, (_, sum) -> sum + cost));
            }
        });
        return costs;
    }
}
