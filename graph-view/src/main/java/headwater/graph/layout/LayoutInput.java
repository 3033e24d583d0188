package headwater.graph.layout;

import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.EdgeId;
import headwater.graph.NodeId;
import headwater.graph.Shape;
import headwater.graph.Size;
import headwater.graph.geometry.CardMetrics;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a layout depends on: sizes, containers and edges, but not words and states. A placement of one diagram is one
/// of another with the same input.
public record LayoutInput(List<Node> nodes, List<Edge> edges) {
    /// Copies the lists.
    public LayoutInput {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /// A node as a layout sees it.
    ///
    /// @param branch in which branch of its parent it is
    /// @param sizes those that it can have; of a container none
    /// @param port how far below its top wires enter and leave
    /// @param headerWidth what the header of a container needs at least
    /// @param branchWidths what the label of each branch of a container needs
    /// @param paragraph whether it begins a paragraph
    /// @param caption how long the caption above it would be in one line; 0 for none
    public record Node(
            NodeId id,
            @Nullable NodeId parent,
            int branch,
            Shape shape,
            List<Size> sizes,
            double port,
            double headerWidth,
            List<Double> branchWidths,
            boolean paragraph,
            double caption) {
        public Node {
            sizes = List.copyOf(sizes);
            branchWidths = List.copyOf(branchWidths);
        }

        private static Node of(DiagramNode node) {
            boolean isContainer = node.isContainer();
            return new Node(
                    node.id(),
                    node.parent(),
                    node.branch(),
                    node.shape(),
                    isContainer ? List.of() : CardMetrics.sizes(node),
                    CardMetrics.port(node),
                    isContainer ? CardMetrics.headerWidth(node) : 0,
                    node.branches().stream().map(CardMetrics::branchWidth).toList(),
                    node.paragraph() != null,
                    CardMetrics.captionWidth(node));
        }

        /// Whether it is a panel, which is set alone in its column.
        public boolean isPanel() {
            return shape == Shape.PANEL;
        }
    }

    /// An edge as a layout sees it.
    public record Edge(EdgeId id, NodeId from, NodeId to, DiagramEdgeKind kind) {
        private static Edge of(DiagramEdge edge) {
            return new Edge(edge.id(), edge.from(), edge.to(), edge.kind());
        }
    }

    /// The input that a diagram is.
    public static LayoutInput of(Diagram diagram) {
        return new LayoutInput(
                diagram.nodes().stream().map(Node::of).toList(),
                diagram.edges().stream().map(Edge::of).toList());
    }
}
