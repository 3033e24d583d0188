package headwater.graph;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The status of nodes and edges, kept apart from their diagram. Immutable; a change copies only what is near it,
/// and finding out what differs from an earlier state looks only at what was copied since.
public final class Statuses {
    /// Every node and edge has the status that its diagram gives it.
    public static final Statuses NONE = new Statuses(SharedMap.empty(), SharedMap.empty(), List.of());

    private final SharedMap<NodeId, Status> nodes;
    private final SharedMap<EdgeId, EdgeStatus> edges;

    private final List<Bracket> brackets;

    private Statuses(SharedMap<NodeId, Status> nodes, SharedMap<EdgeId, EdgeStatus> edges, List<Bracket> brackets) {
        this.nodes = nodes;
        this.edges = edges;
        this.brackets = brackets;
    }

    /// These statuses with some replaced or added; this very object when they are what they were.
    @SuppressWarnings("ReferenceEquality") // an unchanged map is the same object
    public Statuses with(Map<NodeId, Status> changedNodes, Map<EdgeId, EdgeStatus> changedEdges) {
        var newNodes = nodes.with(changedNodes);
        var newEdges = edges.with(changedEdges);
        return newNodes == nodes && newEdges == edges ? this : new Statuses(newNodes, newEdges, brackets);
    }

    /// These statuses with other brackets; this very object when they are those that it has.
    public Statuses with(List<Bracket> others) {
        return others.equals(brackets) ? this : new Statuses(nodes, edges, List.copyOf(others));
    }

    /// What is said beside nodes of several of them.
    public List<Bracket> brackets() {
        return brackets;
    }

    /// The node with its status.
    public DiagramNode over(DiagramNode node) {
        var status = nodes.get(node.id());
        return status == null ? node : node.with(status);
    }

    /// The edge with its status.
    public DiagramEdge over(DiagramEdge edge) {
        var status = edges.get(edge.id());
        return status == null ? edge : edge.with(status);
    }

    /// The nodes whose status differs from what it is in the other.
    public Set<NodeId> nodesUnlike(Statuses other) {
        return nodes.keysUnlike(other.nodes);
    }

    /// The edges whose status differs from what it is in the other.
    public Set<EdgeId> edgesUnlike(Statuses other) {
        return edges.keysUnlike(other.edges);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Statuses that
                && nodes.equals(that.nodes)
                && edges.equals(that.edges)
                && brackets.equals(that.brackets);
    }

    @Override
    public int hashCode() {
        return Objects.hash(nodes, edges, brackets);
    }
}
