package headwater.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Nodes and edges, in the order given; immutable, equal by content.
public final class Diagram {
    /// The diagram without nodes.
    public static final Diagram EMPTY = new Diagram(List.of(), List.of());

    private final Map<NodeId, DiagramNode> nodes;
    private final Map<EdgeId, DiagramEdge> edges;
    private final Map<NodeId, List<DiagramNode>> children;

    /// A container must come before its children, and both ends of an edge must exist.
    ///
    /// @throws IllegalArgumentException for an id that is there twice, a parent that is not a container before it,
    ///     an edge without an end
    public Diagram(List<DiagramNode> nodes, List<DiagramEdge> edges) {
        this.nodes = LinkedHashMap.newLinkedHashMap(nodes.size());
        this.edges = LinkedHashMap.newLinkedHashMap(edges.size());
        this.children = new LinkedHashMap<>();
        for (var node : nodes) {
            addNode(node);
        }
        for (var edge : edges) {
            addEdge(edge);
        }
    }

    private void addNode(DiagramNode node) {
        var parent = node.parent();
        if (parent != null) {
            var container = nodes.get(parent);
            if (container == null || !container.isContainer()) {
                throw new IllegalArgumentException(
                        "node " + node.id() + " is in " + parent + ", which is not a container before it");
            }
            children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(node);
        }
        if (nodes.putIfAbsent(node.id(), node) != null) {
            throw new IllegalArgumentException("node " + node.id() + " is there twice");
        }
    }

    private void addEdge(DiagramEdge edge) {
        if (!nodes.containsKey(edge.from()) || !nodes.containsKey(edge.to())) {
            throw new IllegalArgumentException("edge " + edge.id() + " has an end that is not a node");
        }
        if (edges.putIfAbsent(edge.id(), edge) != null) {
            throw new IllegalArgumentException("edge " + edge.id() + " is there twice");
        }
    }

    /// All nodes, containers before their children.
    public Collection<DiagramNode> nodes() {
        return Collections.unmodifiableCollection(nodes.values());
    }

    public Collection<DiagramEdge> edges() {
        return Collections.unmodifiableCollection(edges.values());
    }

    /// The node of that name, or null.
    public @Nullable DiagramNode node(NodeId id) {
        return nodes.get(id);
    }

    /// The edge of that name, or null.
    public @Nullable DiagramEdge edge(EdgeId id) {
        return edges.get(id);
    }

    /// What is directly in a container; empty for any other node.
    public List<DiagramNode> children(NodeId container) {
        return Collections.unmodifiableList(children.getOrDefault(container, List.of()));
    }

    /// Whether the second is the first or is in it, however deep.
    public boolean holds(NodeId container, NodeId inner) {
        for (var at = inner; at != null; ) {
            if (at.equals(container)) {
                return true;
            }
            var node = nodes.get(at);
            at = node == null ? null : node.parent();
        }
        return false;
    }

    /// Those of some nodes that are not in another one of them.
    public Set<NodeId> outermost(Set<NodeId> some) {
        var outermost = new HashSet<>(some);
        outermost.removeIf(id -> some.stream().anyMatch(other -> !other.equals(id) && holds(other, id)));
        return outermost;
    }

    /// The same diagram with one node replaced by another of the same name.
    public Diagram with(DiagramNode changed) {
        var all = new ArrayList<DiagramNode>(nodes.size());
        for (var node : nodes.values()) {
            all.add(node.id().equals(changed.id()) ? changed : node);
        }
        return new Diagram(all, List.copyOf(edges.values()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (other == this) {
            return true;
        }
        return other instanceof Diagram that
                && inOrder(nodes.values(), that.nodes.values())
                && inOrder(edges.values(), that.edges.values());
    }

    private static boolean inOrder(Collection<?> these, Collection<?> those) {
        var other = those.iterator();
        return these.size() == those.size() && these.stream().allMatch(each -> each.equals(other.next()));
    }

    @Override
    public int hashCode() {
        return nodes.hashCode() * 31 + edges.hashCode();
    }

    @Override
    public String toString() {
        return "Diagram[" + nodes.size() + " nodes, " + edges.size() + " edges]";
    }
}
