package headwater.app.drawing;

import headwater.flow.Flow;
import headwater.flow.ItemId;
import headwater.flow.Source;
import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramNode;
import headwater.graph.EdgeId;
import headwater.graph.NodeId;
import headwater.graph.Shape;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A flow that another one calls and that is drawn open in the place of the call's card. What is in it is read only:
/// its text is elsewhere.
///
/// @param file where its text is, if that is another file than the caller's; null for the same
public record Subflow(Flow flow, Source source, @Nullable Path file) {
    private static final String INSIDE = "::";

    /// The call in whose place the flow is drawn that a card is in; empty for a card of the flow itself.
    public static Optional<NodeId> around(NodeId card) {
        int at = card.value().indexOf(INSIDE);
        return at < 0 ? Optional.empty() : Optional.of(new NodeId(card.value().substring(0, at)));
    }

    /// The same card with the call that it is inside of under another name.
    public static NodeId moved(NodeId card, ItemId call) {
        return new NodeId(call.value() + card.value().substring(card.value().indexOf(INSIDE)));
    }

    /// The container that is drawn in the place of a call.
    DiagramNode container(DiagramNode call) {
        var words = file == null ? "subflow, read only here" : "subflow of " + file.getFileName() + ", read only";
        return call.with(call.appearance().withShape(Shape.CONTAINER))
                .withPorts(List.of(), List.of())
                .withSubtitle(words)
                .withMark("subflow");
    }

    /// What is in the container.
    List<DiagramNode> nodes(NodeId call) {
        return inside().nodes().stream()
                .filter(node -> !node.id().equals(FlowDiagram.PARAMETERS))
                .map(node -> new DiagramNode(
                        inside(call, node.id()),
                        node.parent() == null ? call : inside(call, node.parent()),
                        node.branch(),
                        node.appearance(),
                        node.ports(),
                        node.status()))
                .toList();
    }

    /// The edges between what is in the container.
    List<DiagramEdge> edges(NodeId call) {
        return inside().edges().stream()
                .map(edge -> new DiagramEdge(
                        new EdgeId(call + INSIDE + edge.id()),
                        inside(call, edge.from()),
                        edge.fromPort(),
                        inside(call, edge.to()),
                        edge.toPort(),
                        edge.kind(),
                        edge.status()))
                .toList();
    }

    private Diagram inside() {
        return FlowDiagram.of(flow, source);
    }

    private static NodeId inside(NodeId call, NodeId node) {
        return new NodeId(call + INSIDE + node);
    }
}
