package headwater.graph.geometry;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.EdgeId;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Point;
import headwater.graph.PortRef;
import headwater.graph.Statuses;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A diagram with everything placed, and an index to find what is where. Immutable. What has no place is not in it.
public final class PlacedDiagram {
    public static final PlacedDiagram EMPTY = of(Diagram.EMPTY, Placement.EMPTY);

    private final Diagram diagram;
    private final Placement placement;
    private final List<PlacedNode> nodes;
    private final List<PlacedEdge> edges;
    private final Index index;
    private final Statuses statuses;
    private final @Nullable Diagram before;
    private final @Nullable DiagramChange change;

    private PlacedDiagram(Diagram diagram, Placement placement, List<PlacedNode> nodes, List<PlacedEdge> edges) {
        this.diagram = diagram;
        this.placement = placement;
        this.nodes = nodes;
        this.edges = edges;
        this.index = new Index(diagram, placement, nodes, edges);
        this.statuses = Statuses.NONE;
        this.before = null;
        this.change = null;
    }

    private PlacedDiagram(
            PlacedDiagram other,
            Diagram diagram,
            Placement placement,
            List<PlacedNode> nodes,
            List<PlacedEdge> edges,
            DiagramChange change) {
        this.diagram = diagram;
        this.placement = placement;
        this.nodes = nodes;
        this.edges = edges;
        this.index = other.index;
        this.statuses = Statuses.NONE;
        this.before = other.diagram;
        this.change = change;
    }

    private PlacedDiagram(PlacedDiagram other, Statuses statuses) {
        this.diagram = other.diagram;
        this.placement = other.placement;
        this.nodes = other.nodes;
        this.edges = other.edges;
        this.index = other.index;
        this.statuses = statuses;
        this.before = other.before;
        this.change = other.change;
    }

    /// Where the things of a diagram are in its lists, and in space. Shared by drawings that differ in looks only.
    private static final class Index {
        private final Map<NodeId, Integer> nodes;
        private final Map<EdgeId, Integer> edges;
        private final BitSet containers = new BitSet();
        private final BoxTree nodeTree;
        private final BoxTree edgeTree;
        private final Box bounds;
        private final Map<NodeId, Integer> hues;
        private final NamedEnds named;
        private final Set<NodeId> straightSources = new HashSet<>();

        Index(Diagram diagram, Placement placement, List<PlacedNode> placedNodes, List<PlacedEdge> placedEdges) {
            var known = placement.kept().hues();
            hues = known.isEmpty() ? Hues.of(diagram, known) : known;
            named = new NamedEnds(diagram, placement);
            nodes = HashMap.newHashMap(placedNodes.size());
            for (var placed : placedNodes) {
                containers.set(nodes.size(), placed.node().isContainer());
                nodes.put(placed.node().id(), nodes.size());
            }
            edges = HashMap.newHashMap(placedEdges.size());
            for (var placed : placedEdges) {
                edges.put(placed.edge().id(), edges.size());
                if (placed.path().points().size() == 2 && !placed.edge().isOrder()) {
                    straightSources.add(placed.edge().from());
                }
            }
            var boxes = placedNodes.stream()
                    .map(placed -> named.covered(placed.node().id(), placed.box()))
                    .toList();
            nodeTree = new BoxTree(boxes);
            edgeTree = new BoxTree(
                    placedEdges.stream().map(placed -> placed.path().bounds()).toList());
            var lines = placedEdges.stream().map(placed -> placed.path().bounds());
            var texts = placement.captions().values().stream();
            bounds = Stream.of(boxes.stream(), lines, texts)
                    .flatMap(each -> each)
                    .reduce(Box::union)
                    .orElse(new Box(0, 0, 0, 0));
        }
    }

    public static PlacedDiagram of(Diagram diagram, Placement placement) {
        var nodes = new ArrayList<PlacedNode>();
        for (var node : diagram.nodes()) {
            var box = placement.box(node.id());
            if (box != null) {
                nodes.add(new PlacedNode(node, box));
            }
        }
        var edges = new ArrayList<PlacedEdge>();
        for (var edge : diagram.edges()) {
            var placed = place(diagram, placement, edge);
            if (placed != null) {
                edges.add(placed);
            }
        }
        return new PlacedDiagram(diagram, placement, nodes, edges);
    }

    private static @Nullable PlacedEdge place(Diagram diagram, Placement placement, DiagramEdge edge) {
        var route = placement.routes().get(edge.id());
        if (route != null) {
            return new PlacedEdge(edge, EdgePath.of(route));
        }
        var from = diagram.node(edge.from());
        var to = diagram.node(edge.to());
        var fromBox = placement.box(edge.from());
        var toBox = placement.box(edge.to());
        if (placement.isRouted() || from == null || to == null || fromBox == null || toBox == null) {
            return null;
        }
        var start = CardMetrics.portPoint(from, fromBox, true);
        return new PlacedEdge(edge, EdgePath.between(start, CardMetrics.portPoint(to, toBox, false)));
    }

    /// The same places with another diagram, each node and edge with the status that it has there.
    ///
    /// @param same an equal placement, which the result answers with
    /// @param since what differs from this drawing's diagram: looks only
    public PlacedDiagram relooked(Diagram other, Placement same, DiagramChange since) {
        var newNodes = nodes;
        if (!since.changedNodes().isEmpty()) {
            newNodes = new ArrayList<>(nodes);
            for (var id : since.changedNodes()) {
                var at = index.nodes.get(id);
                var node = other.node(id);
                if (at != null && node != null) {
                    newNodes.set(at, new PlacedNode(node, newNodes.get(at).box()));
                }
            }
        }
        var newEdges = edges;
        if (!since.changedEdges().isEmpty()) {
            newEdges = new ArrayList<>(edges);
            for (var id : since.changedEdges()) {
                var at = index.edges.get(id);
                var edge = other.edge(id);
                if (at != null && edge != null) {
                    var old = newEdges.get(at);
                    newEdges.set(at, new PlacedEdge(edge, old.path()));
                }
            }
        }
        return new PlacedDiagram(this, other, same, newNodes, newEdges, since);
    }

    /// The same drawing with other statuses of nodes and edges. It copies nothing.
    public PlacedDiagram with(Statuses now) {
        return new PlacedDiagram(this, now);
    }

    /// The nodes that look different in another drawing of the same places.
    public Set<NodeId> nodesUnlike(PlacedDiagram other) {
        return either(statuses.nodesUnlike(other.statuses), changeSince(other).changedNodes());
    }

    /// The edges that look different in another drawing of the same places.
    public Set<EdgeId> edgesUnlike(PlacedDiagram other) {
        return either(statuses.edgesUnlike(other.statuses), changeSince(other).changedEdges());
    }

    private static <T> Set<T> either(Set<T> some, Set<T> others) {
        if (others.isEmpty()) {
            return some;
        }
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    /// What differs from another drawing's diagram.
    @SuppressWarnings("ReferenceEquality") // the same instance needs no comparing
    DiagramChange changeSince(PlacedDiagram other) {
        if (diagram == other.diagram) {
            return DiagramChange.NONE;
        }
        return change != null && before == other.diagram ? change : DiagramChange.between(other.diagram, diagram);
    }

    public Diagram diagram() {
        return diagram;
    }

    public Placement placement() {
        return placement;
    }

    /// The smallest box around all nodes, lines and captions.
    public Box bounds() {
        return index.bounds;
    }

    /// Whether everything is where it is in the other, so that only looks can differ.
    @SuppressWarnings("ReferenceEquality") // an index is passed on, never made equal
    public boolean samePlaces(PlacedDiagram other) {
        return index == other.index;
    }

    /// The statuses that differ from those in the diagram.
    public Statuses statuses() {
        return statuses;
    }

    /// All nodes, each as it is now.
    public List<PlacedNode> nodes() {
        return new Looked<>(nodes, this::now);
    }

    /// All edges, each as it is now.
    public List<PlacedEdge> edges() {
        return new Looked<>(edges, this::now);
    }

    /// A node and its place, or null for one that is not placed.
    public @Nullable PlacedNode node(NodeId id) {
        var at = index.nodes.get(id);
        return at == null ? null : now(nodes.get(at));
    }

    public @Nullable PlacedEdge edge(EdgeId id) {
        var at = index.edges.get(id);
        return at == null ? null : now(edges.get(at));
    }

    @SuppressWarnings("ReferenceEquality") // the same instance is passed on
    private PlacedNode now(PlacedNode placed) {
        var node = statuses.over(placed.node());
        return node == placed.node() ? placed : new PlacedNode(node, placed.box());
    }

    @SuppressWarnings("ReferenceEquality") // the same instance is passed on
    private PlacedEdge now(PlacedEdge placed) {
        var edge = statuses.over(placed.edge());
        return edge == placed.edge() ? placed : new PlacedEdge(edge, placed.path());
    }

    /// The nodes that meet a box, in the order of the diagram: containers before what is in them.
    public List<PlacedNode> nodesIn(Box box) {
        return chosen(nodes(), index.nodeTree.meeting(box));
    }

    /// The containers among them.
    public List<PlacedNode> containersIn(Box box) {
        if (index.containers.isEmpty()) {
            return List.of();
        }
        var which = index.nodeTree.meeting(box);
        which.and(index.containers);
        return chosen(nodes(), which);
    }

    /// The numbers of the nodes that meet a box: their places in the list of all.
    public BitSet numbersIn(Box box) {
        return index.nodeTree.meeting(box);
    }

    /// The number of a node, or -1 for one that is not placed.
    public int number(NodeId id) {
        return index.nodes.getOrDefault(id, -1);
    }

    /// Where the node with a number is.
    public Box box(int number) {
        return nodes.get(number).box();
    }

    /// How many edges meet a box.
    public int countEdgesIn(Box box) {
        return index.edgeTree.meeting(box).cardinality();
    }

    public List<PlacedEdge> edgesIn(Box box) {
        return chosen(edges(), index.edgeTree.meeting(box));
    }

    private static <T> List<T> chosen(List<T> all, BitSet which) {
        if (which.cardinality() == all.size()) {
            return all;
        }
        var some = new ArrayList<T>(which.cardinality());
        which.stream().mapToObj(all::get).forEach((Consumer<T>) some::add);
        return some;
    }

    /// A list whose elements are made as they are asked for: what is out of sight is never made.
    private static final class Looked<T> extends AbstractList<T> implements RandomAccess {
        private final List<T> plain;
        private final UnaryOperator<T> highlights;

        Looked(List<T> plain, UnaryOperator<T> highlights) {
            this.plain = plain;
            this.highlights = highlights;
        }

        @Override
        public T get(int index) {
            return highlights.apply(plain.get(index));
        }

        @Override
        public int size() {
            return plain.size();
        }
    }

    /// Where wires leave or enter a node; null when it is not placed.
    public @Nullable Point port(PortRef ref) {
        var placed = node(ref.node());
        return placed == null ? null : CardMetrics.portPoint(placed.node(), placed.box(), ref.output());
    }

    /// The number of the colour of the wires that leave a node.
    public int hue(NodeId source) {
        return index.hues.getOrDefault(source, 0);
    }

    /// What comes to a node by wires that are not drawn as lines, being too long.
    public List<NamedEnd> namedEnds(NodeId target) {
        return index.named.arriving(target, diagram);
    }

    /// What leaves a node by such wires, once for each node that it comes to.
    public List<NamedEnd> namedStarts(NodeId source) {
        return index.named.leaving(source, diagram);
    }

    /// Where that is written beside a node without room for it; null for any other node.
    public @Nullable Box namedBeside(NodeId target) {
        return index.named.beside(target);
    }

    /// Whether a wire from a node is not drawn as a line.
    public boolean isNamedSource(NodeId source) {
        return index.named.leave(source);
    }

    /// Whether one of the wires that leave a node is one straight line.
    public boolean hasStraightWire(NodeId source) {
        return index.straightSources.contains(source);
    }

    /// The regions of a container that has several branches, in their order.
    public List<Box> regions(NodeId container) {
        return placement.regions().getOrDefault(container, List.of());
    }
}
