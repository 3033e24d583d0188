package headwater.app.drawing;

import headwater.app.run.PlanCard;
import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.NodeKind;
import headwater.graph.Diagram;
import headwater.graph.NodeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The flows on a canvas: the one that is shown, and those that are open in the places of their calls. Says of each
/// card which flow it is in.
///
/// @param document what the flow that is shown is written in
/// @param flow that flow; null for none
/// @param open the subflows that are open in it, by the cards of their calls
/// @param code the cards of code that show their lines
public record CanvasFlows(Document document, @Nullable Flow flow, Map<NodeId, Subflow> open, Set<NodeId> code) {
    /// The flow that is shown; null for none.
    public @Nullable CanvasFlow shown() {
        return flow == null ? null : new CanvasFlow(null, document, flow, null);
    }

    /// The flow that a card is in; null for none, or for a card in a subflow that is not open.
    public @Nullable CanvasFlow of(NodeId card) {
        var call = CardIds.call(card).orElse(null);
        return call == null ? shown() : in(call);
    }

    /// The flow that is drawn open in the place of a call; null where none is.
    public @Nullable CanvasFlow in(NodeId call) {
        var subflow = subflow(call);
        return subflow == null ? null : subflow.at(call);
    }

    private @Nullable Subflow subflow(NodeId call) {
        var around = CardIds.call(call);
        if (around.isEmpty()) {
            return open.get(call);
        }
        var outer = subflow(around.get());
        return outer == null ? null : outer.open().get(CardIds.card(CardIds.item(call)));
    }

    /// All of them, the one that is shown first.
    public List<CanvasFlow> all() {
        var all = new ArrayList<CanvasFlow>();
        Stream.ofNullable(shown()).forEach(all::add);
        open.forEach((call, subflow) -> collect(call, subflow, all));
        return all;
    }

    private static void collect(NodeId call, Subflow subflow, List<CanvasFlow> all) {
        all.add(subflow.at(call));
        subflow.open().forEach((inner, flow) -> collect(CardIds.inside(call, inner), flow, all));
    }

    /// Whether a card is the call of a flow whose text is known and that is not open around it already.
    public boolean isSubflow(NodeId card) {
        var in = of(card);
        var callee = in == null ? null : in.subflowAt(card).orElse(null);
        if (in == null || callee == null) {
            return false;
        }
        var file = in.fileOf(callee, document.file());
        for (var at = in; at != null && at.call() != null; at = of(at.call())) {
            if (at.flow().function().equals(callee.function()) && Objects.equals(at.file(), file)) {
                return false;
            }
        }
        return true;
    }

    /// The cards that are hidden in each closed container.
    ///
    /// @param closed the containers of the flow that is shown that are closed
    public Map<NodeId, Set<NodeId>> hidden(Set<NodeId> closed) {
        var hidden = new HashMap<NodeId, Set<NodeId>>();
        for (var each : all()) {
            var call = each.call();
            var subflow = call == null ? null : subflow(call);
            FlowDiagram.hidden(each.flow(), subflow == null ? closed : subflow.closed())
                    .forEach((container, inside) -> hidden.put(
                            each.card(container),
                            inside.stream().map(each::card).collect(Collectors.toSet())));
        }
        return hidden;
    }

    /// The cards that task runs can belong to in each subflow that is open, by the card of its call; outer ones first.
    public Map<NodeId, List<PlanCard>> plans() {
        var plans = new LinkedHashMap<NodeId, List<PlanCard>>();
        for (var each : all()) {
            if (each.call() != null) {
                plans.put(each.call(), FlowPlan.of(each.flow()));
            }
        }
        return plans;
    }

    /// The drawing of them all.
    ///
    /// @param closed the containers of the flow that is shown that are closed
    public Diagram drawn(Set<NodeId> closed) {
        if (flow == null) {
            return Diagram.EMPTY;
        }
        var plain = FlowDiagram.of(flow, document, closed, open, code);
        var nodes = plain.nodes().stream()
                .map(node -> node.kind().equals(NodeKind.SUBFLOW.word()) && isSubflow(node.id())
                        ? node.withMark(FlowDiagram.FOLDABLE)
                        : node)
                .toList();
        return new Diagram(nodes, List.copyOf(plain.edges()));
    }
}
