package headwater.graph.stream;

import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.geometry.DiagramChange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.graphstream.algorithm.TopologicalSortDFS;
import org.graphstream.graph.Edge;
import org.graphstream.graph.Graph;
import org.graphstream.graph.Node;
import org.graphstream.graph.implementations.MultiGraph;

/// The graph behind a diagram, kept up to date by changes; answers what comes before and after what.
///
/// What follows a container follows everything in it. Not thread-safe: one thread at a time.
public final class StreamGraph {
    private final Graph graph = new MultiGraph("diagram");
    private Diagram diagram = Diagram.EMPTY;

    public static StreamGraph of(Diagram diagram) {
        var made = new StreamGraph();
        made.update(diagram);
        return made;
    }

    /// Brings the graph to the state of a diagram, by what differs from the one before.
    public void update(Diagram next) {
        var change = DiagramChange.between(diagram, next);
        change.removedEdges().forEach(id -> graph.removeEdge(id.value()));
        change.removedNodes().forEach(id -> graph.removeNode(id.value()));
        change.addedNodes().forEach(id -> graph.addNode(id.value()));
        for (var node : next.nodes()) {
            if (change.addedNodes().contains(node.id()) || change.changedNodes().contains(node.id())) {
                graph.getNode(node.id().value())
                        .setAttribute("tone", node.tone().name());
            }
        }
        for (var edge : next.edges()) {
            if (change.addedEdges().contains(edge.id()) || change.changedEdges().contains(edge.id())) {
                put(edge);
            }
        }
        diagram = next;
    }

    private void put(DiagramEdge edge) {
        var name = edge.id().value();
        if (graph.getEdge(name) != null) {
            graph.removeEdge(name);
        }
        graph.addEdge(name, edge.from().value(), edge.to().value(), true)
                .setAttribute("kind", edge.kind().name());
    }

    /// All nodes, each after those before it; in the diagram's order when it goes round in circles.
    public List<NodeId> order() {
        if (hasCycle()) {
            return diagram.nodes().stream().map(DiagramNode::id).toList();
        }
        var sort = new TopologicalSortDFS();
        sort.init(graph);
        sort.compute();
        return sort.getSortedNodes().stream().map(StreamGraph::id).toList();
    }

    private boolean hasCycle() {
        var open = new HashMap<Node, Integer>();
        var ready = new ArrayDeque<Node>();
        graph.nodes().forEach(node -> {
            open.put(node, node.getInDegree());
            if (node.getInDegree() == 0) {
                ready.add(node);
            }
        });
        int done = 0;
        for (; !ready.isEmpty(); done++) {
            ready.remove().leavingEdges().map(Edge::getTargetNode).forEach(target -> {
                if (open.merge(target, -1, Integer::sum) == 0) {
                    ready.add(target);
                }
            });
        }
        return done < graph.getNodeCount();
    }

    /// Everything before a node, without itself.
    public Set<NodeId> ancestors(NodeId node) {
        return reached(node, false);
    }

    /// Everything after a node, without itself.
    public Set<NodeId> descendants(NodeId node) {
        return reached(node, true);
    }

    private Set<NodeId> reached(NodeId start, boolean forwards) {
        var found = new LinkedHashSet<NodeId>();
        var open = new ArrayDeque<NodeId>(List.of(start));
        while (!open.isEmpty()) {
            neighbours(open.remove(), forwards).filter(found::add).forEach(open::add);
        }
        found.remove(start);
        return found;
    }

    private Stream<NodeId> neighbours(NodeId id, boolean forwards) {
        var around = new ArrayList<NodeId>();
        for (var at = diagram.node(id); at != null; at = at.parent() == null ? null : diagram.node(at.parent())) {
            var node = graph.getNode(at.id().value());
            var edges = forwards ? node.leavingEdges() : node.enteringEdges();
            edges.map(edge -> id(forwards ? edge.getTargetNode() : edge.getSourceNode()))
                    .forEach(around::add);
        }
        return around.stream().flatMap(this::withContent);
    }

    private Stream<NodeId> withContent(NodeId id) {
        var inside = diagram.children(id).stream().map(DiagramNode::id).flatMap(this::withContent);
        return Stream.concat(Stream.of(id), inside);
    }

    /// Whether an edge between the two would close a circle: `to` already comes before `from`, is it, or holds it.
    public boolean wouldCycle(NodeId from, NodeId to) {
        return diagram.holds(from, to)
                || diagram.holds(to, from)
                || reached(to, true).contains(from);
    }

    /// A longest chain of nodes along edges; empty without nodes or when it goes round in circles.
    public List<NodeId> longestPath() {
        if (hasCycle()) {
            return List.of();
        }
        var length = new HashMap<NodeId, Integer>();
        var before = new HashMap<NodeId, NodeId>();
        NodeId last = null;
        for (var id : order()) {
            lengthen(id, length, before);
            if (last == null || length.getOrDefault(id, 0) > length.getOrDefault(last, 0)) {
                last = id;
            }
        }
        var path = new ArrayList<NodeId>();
        for (var at = last; at != null; at = before.get(at)) {
            path.addFirst(at);
        }
        return List.copyOf(path);
    }

    private void lengthen(NodeId id, Map<NodeId, Integer> length, Map<NodeId, NodeId> before) {
        length.put(id, 1);
        graph.getNode(id.value())
                .enteringEdges()
                .map(edge -> id(edge.getSourceNode()))
                .forEach(source -> {
                    int through = length.getOrDefault(source, 0) + 1;
                    if (through > length.getOrDefault(id, 0)) {
                        length.put(id, through);
                        before.put(id, source);
                    }
                });
    }

    private static NodeId id(Node node) {
        return new NodeId(node.getId());
    }
}
