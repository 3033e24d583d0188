package headwater.graph.layout;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.EdgeId;
import headwater.graph.NodeId;
import headwater.graph.Port;
import headwater.graph.PortRef;
import headwater.graph.Shape;
import headwater.graph.geometry.CardMetrics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a layout depends on: sizes, containers, ports and edges, but not words and states. A placement of one
/// diagram is one of another with the same input.
public record LayoutInput(List<Node> nodes, List<Edge> edges) {
    /// Copies the lists.
    public LayoutInput {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /// A node as a layout sees it.
    ///
    /// @param inputs the names of its inputs, from the top to the bottom
    /// @param outputs the names of its outputs
    public record Node(
            NodeId id, @Nullable NodeId parent, Shape shape, Box size, List<String> inputs, List<String> outputs) {
        private static Node of(DiagramNode node) {
            return new Node(
                    node.id(),
                    node.parent(),
                    node.shape(),
                    CardMetrics.size(node),
                    names(node.inputs()),
                    names(node.outputs()));
        }

        private static List<String> names(List<Port> ports) {
            return ports.stream().map(Port::name).toList();
        }
    }

    /// An edge as a layout sees it.
    public record Edge(EdgeId id, PortRef from, PortRef to, DiagramEdgeKind kind) {
        private static Edge of(DiagramEdge edge) {
            return new Edge(
                    edge.id(),
                    new PortRef(edge.from(), edge.fromPort(), true),
                    new PortRef(edge.to(), edge.toPort(), false),
                    edge.kind());
        }
    }

    /// The input that a diagram is.
    public static LayoutInput of(Diagram diagram) {
        return new LayoutInput(
                diagram.nodes().stream().map(Node::of).toList(),
                diagram.edges().stream().map(Edge::of).toList());
    }
}
