package headwater.app.drawing;

import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.FlowNode;
import headwater.flow.ItemId;
import headwater.graph.NodeId;
import headwater.graph.layout.LayoutPage;
import headwater.graph.layout.rows.RowLayout;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
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
    /// The room that a container takes beside what is in it, in cards.
    private static final double FRAME = 0.5;
    /// How many cards may be laid out to find what can be opened again: a large flow opens without a long search.
    private static final int MOST_CARDS = 3000;

    private final Flow flow;
    private final Document document;
    private final LayoutPage page;
    private final Map<NodeId, Boolean> chosen;
    /// What is drawn, and for each the containers around it and itself.
    private final Map<FlowNode, Set<NodeId>> paths = new LinkedHashMap<>();

    private int laidOut;

    private Folding(Flow flow, Document document, LayoutPage page, Map<NodeId, Boolean> chosen) {
        this.flow = flow;
        this.document = document;
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
    public static Set<NodeId> first(Flow flow, Document document, LayoutPage page, Map<NodeId, Boolean> chosen) {
        return new Folding(flow, document, page, chosen).closed();
    }

    private Set<NodeId> closed() {
        var closed = new LinkedHashSet<NodeId>();
        chosen.forEach((id, open) -> {
            if (!open) {
                closed.add(id);
            }
        });
        if (scale(closed) >= READABLE) {
            return closed;
        }
        var order = cheapestFirst(closed);
        int many = order.size();
        // Where closing all does not help there is nothing to choose.
        int few = scale(with(closed, order)) < READABLE ? many : 0;
        while (many - few > 1) {
            int half = (few + many) / 2;
            if (scale(with(closed, order.subList(0, half))) < READABLE) {
                few = half;
            } else {
                many = half;
            }
        }
        closed.addAll(order.subList(0, many));
        reopen(closed, order.subList(0, many));
        return closed;
    }

    /// Opens again what need not be closed, the dearest first.
    private void reopen(Set<NodeId> closed, List<NodeId> order) {
        double reached = Math.min(READABLE, scale(closed));
        laidOut = 0;
        for (var container : order.reversed()) {
            if (laidOut > MOST_CARDS) {
                return;
            }
            closed.remove(container);
            if (scale(closed) < reached) {
                closed.add(container);
            }
        }
    }

    private static Set<NodeId> with(Set<NodeId> closed, List<NodeId> more) {
        var both = new HashSet<>(closed);
        both.addAll(more);
        return both;
    }

    private double scale(Set<NodeId> closed) {
        var diagram = FlowDiagram.of(flow, document, closed);
        laidOut += diagram.nodes().size();
        return RowLayout.scale(diagram, page);
    }

    /// The containers that may be closed, by how much room each takes for what would no longer be seen. A container
    /// that most of the flow is in comes last: closed, it leaves nothing to look at.
    private List<NodeId> cheapestFirst(Set<NodeId> closed) {
        var costs = new LinkedHashMap<NodeId, Double>();
        var rooms = new HashMap<NodeId, Double>();
        paths.forEach((node, path) -> {
            if (Collections.disjoint(path, closed)) {
                var id = CardIds.card(node.id());
                boolean isContainer = node.kind().isContainer();
                if (isContainer && !chosen.containsKey(id)) {
                    costs.put(id, ANY);
                }
                double cost = isContainer ? CONTAINER : node.kind().isPrefectCall() ? CALL : OTHER;
                path.forEach(around -> costs.computeIfPresent(around, (_, sum) -> sum + cost));
                path.forEach(around -> rooms.merge(around, isContainer ? FRAME : 1, Double::sum));
            }
        });
        return costs.keySet().stream()
                .sorted(Comparator.<NodeId, Boolean>comparing(id -> rooms.getOrDefault(id, 0.0) > paths.size() / 2.0)
                        .thenComparingDouble(id -> -rooms.getOrDefault(id, 0.0) / costs.getOrDefault(id, ANY)))
                .toList();
    }
}
