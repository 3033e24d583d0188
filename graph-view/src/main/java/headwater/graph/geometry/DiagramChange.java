package headwater.graph.geometry;

import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramNode;
import headwater.graph.EdgeId;
import headwater.graph.NodeId;
import headwater.graph.Port;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What differs between two diagrams.
///
/// @param looksOnly whether every node has the same place, size and ports, and every edge the same way
public record DiagramChange(
        Set<NodeId> addedNodes,
        Set<NodeId> removedNodes,
        Set<NodeId> changedNodes,
        Set<EdgeId> addedEdges,
        Set<EdgeId> removedEdges,
        Set<EdgeId> changedEdges,
        boolean looksOnly) {

    public static DiagramChange between(Diagram before, Diagram after) {
        var addedNodes = new LinkedHashSet<NodeId>();
        var changedNodes = new LinkedHashSet<NodeId>();
        boolean looksOnly = sameOrder(before, after);
        for (var node : after.nodes()) {
            var old = before.node(node.id());
            if (old == null) {
                addedNodes.add(node.id());
            } else if (!old.equals(node)) {
                changedNodes.add(node.id());
                looksOnly = looksOnly && sameFrame(old, node);
            }
        }
        var addedEdges = new LinkedHashSet<EdgeId>();
        var changedEdges = new LinkedHashSet<EdgeId>();
        for (var edge : after.edges()) {
            var old = before.edge(edge.id());
            if (old == null) {
                addedEdges.add(edge.id());
            } else if (!old.equals(edge)) {
                changedEdges.add(edge.id());
                looksOnly = looksOnly && sameWay(old, edge);
            }
        }
        var removedNodes = new LinkedHashSet<NodeId>();
        before.nodes().stream()
                .map(DiagramNode::id)
                .filter(id -> after.node(id) == null)
                .forEach(removedNodes::add);
        var removedEdges = new LinkedHashSet<EdgeId>();
        before.edges().stream()
                .map(DiagramEdge::id)
                .filter(id -> after.edge(id) == null)
                .forEach(removedEdges::add);
        return new DiagramChange(
                addedNodes, removedNodes, changedNodes, addedEdges, removedEdges, changedEdges, looksOnly);
    }

    public boolean isEmpty() {
        return looksOnly && changedNodes.isEmpty() && changedEdges.isEmpty();
    }

    private static boolean sameOrder(Diagram before, Diagram after) {
        return sameIds(before.nodes().iterator(), after.nodes().iterator())
                && sameEdgeIds(before.edges().iterator(), after.edges().iterator());
    }

    private static boolean sameIds(Iterator<DiagramNode> before, Iterator<DiagramNode> after) {
        while (before.hasNext() && after.hasNext()) {
            if (!before.next().id().equals(after.next().id())) {
                return false;
            }
        }
        return before.hasNext() == after.hasNext();
    }

    private static boolean sameEdgeIds(Iterator<DiagramEdge> before, Iterator<DiagramEdge> after) {
        while (before.hasNext() && after.hasNext()) {
            if (!before.next().id().equals(after.next().id())) {
                return false;
            }
        }
        return before.hasNext() == after.hasNext();
    }

    private static boolean sameFrame(DiagramNode before, DiagramNode after) {
        return before.shape() == after.shape()
                && java.util.Objects.equals(before.parent(), after.parent())
                && names(before.inputs()).equals(names(after.inputs()))
                && names(before.outputs()).equals(names(after.outputs()))
                && CardMetrics.inputRows(before) == CardMetrics.inputRows(after)
                && CardMetrics.outputRows(before) == CardMetrics.outputRows(after);
    }

    private static List<String> names(List<Port> ports) {
        return ports.stream().map(Port::name).toList();
    }

    private static boolean sameWay(DiagramEdge before, DiagramEdge after) {
        return before.from().equals(after.from())
                && before.to().equals(after.to())
                && before.fromPort().equals(after.fromPort())
                && before.toPort().equals(after.toPort());
    }
}
