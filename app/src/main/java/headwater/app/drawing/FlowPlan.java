package headwater.app.drawing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import headwater.app.run.PlanCard;
import headwater.flow.CallMode;
import headwater.flow.Edge;
import headwater.flow.Flow;
import headwater.flow.FlowGraph;
import headwater.flow.FlowNode;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.NodeKind;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A flow as the cards that task runs can belong to.
public final class FlowPlan {
    private FlowPlan() {}

    /// The cards of a flow, in the order of the file.
    public static List<PlanCard> of(Flow flow) {
        var graph = flow.graph();
        var intoPorts =
                graph.edges().stream().filter(edge -> edge.port() != null).collect(groupingBy(Edge::to));
        return flow.items().stream()
                .flatMap(item -> item instanceof Item.Call call && call.kind().isPrefectCall()
                        ? Stream.of(card(call, graph, intoPorts.getOrDefault(call.id(), List.of())))
                        : Stream.empty())
                .toList();
    }

    private static PlanCard card(Item.Call call, FlowGraph graph, List<Edge> intoPorts) {
        var sources = intoPorts.stream()
                .collect(groupingBy(FlowPlan::port, mapping(edge -> edge.from().value(), toSet())));
        var callee = call.callee();
        var function = callee == null ? lastName(call.reference()) : callee.function();
        return new PlanCard(
                call.id().value(), function, call.mode() == CallMode.MAP || inALoop(call.id(), graph), sources);
    }

    private static String port(Edge edge) {
        var port = edge.port();
        return port == null ? "" : port;
    }

    private static String lastName(String reference) {
        return reference.substring(reference.lastIndexOf('.') + 1);
    }

    private static boolean inALoop(ItemId id, FlowGraph graph) {
        for (var parent = parent(id, graph); parent != null; parent = parent(parent.id(), graph)) {
            if (parent.kind() == NodeKind.FOR
                    || parent.kind() == NodeKind.WHILE
                    || parent.kind() == NodeKind.COMPREHENSION) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable FlowNode parent(ItemId id, FlowGraph graph) {
        return graph.node(id).map(FlowNode::parent).flatMap(graph::node).orElse(null);
    }
}
