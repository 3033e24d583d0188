package headwater.graph.stream;

import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.graphstream.algorithm.TopologicalSortDFS;
import org.graphstream.graph.Graph;
import org.graphstream.graph.Node;
import org.graphstream.graph.implementations.MultiGraph;
import org.jspecify.annotations.Nullable;

/// The graph behind a diagram; answers what comes before and after what, by GraphStream's algorithms.
///
/// A container has a beginning and an end, with everything in it between them: so what follows a container
/// follows all that is in it. Not thread-safe: one thread at a time.
public final class StreamGraph {
    private static final String BEGINNING = "beginning of ";
    private static final String END = "end of ";

    private final Diagram diagram;
    private @Nullable Graph forwards;
    private @Nullable Graph backwards;

    private StreamGraph(Diagram diagram) {
        this.diagram = diagram;
    }

    /// The graph of a diagram. It is built when the first question is asked.
    public static StreamGraph of(Diagram diagram) {
        return new StreamGraph(diagram);
    }

    /// All nodes, each after those before it; in the diagram's order when there is a cycle.
    public List<NodeId> order() {
        var sort = new TopologicalSortDFS();
        try {
            sort.init(forwards());
            sort.compute();
        } catch (IllegalStateException | StackOverflowError _) {
            // It reports a cycle, and it follows a chain by recursion.
            return diagram.nodes().stream().map(DiagramNode::id).toList();
        }
        return sort.getSortedNodes().stream()
                .filter(node -> node.getId().startsWith(BEGINNING))
                .map(StreamGraph::id)
                .toList();
    }

    /// Everything before a node, without itself; the containers that it is in, too, as they begin before it.
    public Set<NodeId> ancestors(NodeId node) {
        return reached(backwards(), beginning(node), node);
    }

    /// Everything after a node, without itself; the containers that it is in, too, as they end after it.
    public Set<NodeId> descendants(NodeId node) {
        return reached(forwards(), end(node), node);
    }

    private static Set<NodeId> reached(Graph graph, String start, NodeId without) {
        var found = new LinkedHashSet<NodeId>();
        graph.getNode(start).getBreadthFirstIterator(true).forEachRemaining(node -> found.add(id(node)));
        found.remove(without);
        return found;
    }

    private Graph forwards() {
        var made = forwards;
        if (made == null) {
            made = graph(true);
            forwards = made;
        }
        return made;
    }

    private Graph backwards() {
        var made = backwards;
        if (made == null) {
            made = graph(false);
            backwards = made;
        }
        return made;
    }

    private Graph graph(boolean forward) {
        var graph = new MultiGraph("diagram");
        for (var node : diagram.nodes()) {
            graph.addNode(beginning(node.id()));
            if (node.isContainer()) {
                graph.addNode(end(node.id()));
                join(graph, beginning(node.id()), end(node.id()), forward);
            }
            var parent = node.parent();
            if (parent != null) {
                join(graph, beginning(parent), beginning(node.id()), forward);
                join(graph, end(node.id()), end(parent), forward);
            }
        }
        diagram.edges().forEach(edge -> join(graph, from(edge), to(edge), forward));
        return graph;
    }

    private static void join(Graph graph, String from, String to, boolean forward) {
        graph.addEdge(String.valueOf(graph.getEdgeCount()), forward ? from : to, forward ? to : from, true);
    }

    // An edge from a container to something in it leaves its beginning, not its end.
    private String from(DiagramEdge edge) {
        return diagram.holds(edge.from(), edge.to()) ? beginning(edge.from()) : end(edge.from());
    }

    private String to(DiagramEdge edge) {
        return diagram.holds(edge.to(), edge.from()) ? end(edge.to()) : beginning(edge.to());
    }

    private static String beginning(NodeId id) {
        return BEGINNING + id;
    }

    /// What is not a container ends where it begins.
    private String end(NodeId id) {
        var node = diagram.node(id);
        return node != null && node.isContainer() ? END + id : beginning(id);
    }

    private static NodeId id(Node node) {
        var name = node.getId();
        return new NodeId(name.substring((name.startsWith(BEGINNING) ? BEGINNING : END).length()));
    }
}
