package headwater.app.drawing;

import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramNode;
import headwater.graph.EdgeId;
import headwater.graph.NodeId;
import headwater.graph.Shape;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A flow that another one calls and that is drawn open in the place of the call's card.
///
/// @param document what it is written in
/// @param file where that is, if it is another file than the one that is shown: what is in it is read only then. Null
///     for the same
/// @param closed its containers that are closed
/// @param open the subflows that are open in it, by the cards of their calls
/// @param code its cards of code that show their lines
public record Subflow(
        Document document,
        Flow flow,
        @Nullable Path file,
        Set<NodeId> closed,
        Map<NodeId, Subflow> open,
        Set<NodeId> code) {
    /// Copies the collections.
    public Subflow {
        closed = Set.copyOf(closed);
        code = Set.copyOf(code);
        open = Collections.unmodifiableSortedMap(new TreeMap<>(open));
    }

    /// The flow, drawn in the place of a call.
    CanvasFlow at(NodeId call) {
        return new CanvasFlow(call, document, flow, file);
    }

    /// The container that is drawn in the place of a call.
    DiagramNode container(DiagramNode call) {
        return container(call, file == null ? "subflow" : "subflow of " + file.getFileName() + ", read only");
    }

    /// The container that is drawn in the place of a call, with words about what is in it.
    static DiagramNode container(DiagramNode call, String words) {
        return call.with(call.appearance().withShape(Shape.CONTAINER))
                .withPorts(List.of(), List.of())
                .withSubtitle(words)
                .withMark("subflow");
    }

    /// What is in the container.
    List<DiagramNode> nodes(NodeId call) {
        return nodes(inside(), call);
    }

    /// The nodes of a drawing as they are in the place of a call.
    static List<DiagramNode> nodes(Diagram inside, NodeId call) {
        return inside.nodes().stream()
                .filter(node -> !node.id().equals(FlowDiagram.PARAMETERS))
                .map(node -> new DiagramNode(
                        CardIds.inside(call, node.id()),
                        node.parent() == null ? call : CardIds.inside(call, node.parent()),
                        node.branch(),
                        node.appearance(),
                        node.ports(),
                        node.status()))
                .toList();
    }

    /// The edges between what is in the container.
    List<DiagramEdge> edges(NodeId call) {
        return edges(inside(), call);
    }

    /// The edges of a drawing as they are in the place of a call.
    static List<DiagramEdge> edges(Diagram inside, NodeId call) {
        return inside.edges().stream()
                .map(edge -> new DiagramEdge(
                        new EdgeId(call + "::" + edge.id()),
                        CardIds.inside(call, edge.from()),
                        edge.fromPort(),
                        CardIds.inside(call, edge.to()),
                        edge.toPort(),
                        edge.kind(),
                        edge.status()))
                .toList();
    }

    private Diagram inside() {
        return FlowDiagram.of(flow, document, closed, open, code);
    }
}
