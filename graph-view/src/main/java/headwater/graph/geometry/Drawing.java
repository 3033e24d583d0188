package headwater.graph.geometry;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.EdgeId;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Point;
import headwater.graph.PortRef;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A diagram with everything placed, and an index to find what is where. Immutable. What has no place is not in it.
public final class Drawing {
    public static final Drawing EMPTY = of(Diagram.EMPTY, Placement.EMPTY);

    private final Diagram diagram;
    private final Placement placement;
    private final List<PlacedNode> nodes;
    private final List<PlacedEdge> edges;
    private final Map<NodeId, PlacedNode> nodesById;
    private final Map<EdgeId, PlacedEdge> edgesById;
    private final BoxTree nodeTree;
    private final BoxTree edgeTree;
    private final Box bounds;

    private Drawing(
            Diagram diagram,
            Placement placement,
            List<PlacedNode> nodes,
            List<PlacedEdge> edges,
            @Nullable Drawing samePlaces) {
        this.diagram = diagram;
        this.placement = placement;
        this.nodes = nodes;
        this.edges = edges;
        this.nodesById = HashMap.newHashMap(nodes.size());
        nodes.forEach(node -> nodesById.put(node.node().id(), node));
        this.edgesById = HashMap.newHashMap(edges.size());
        edges.forEach(edge -> edgesById.put(edge.edge().id(), edge));
        this.nodeTree = samePlaces == null ? new BoxTree(boxesOf(nodes)) : samePlaces.nodeTree;
        this.edgeTree = samePlaces == null
                ? new BoxTree(edges.stream().map(edge -> edge.path().bounds()).toList())
                : samePlaces.edgeTree;
        this.bounds = samePlaces == null
                ? boxesOf(nodes).stream().reduce(Box::union).orElse(new Box(0, 0, 0, 0))
                : samePlaces.bounds;
    }

    private static List<Box> boxesOf(List<PlacedNode> nodes) {
        return nodes.stream().map(PlacedNode::box).toList();
    }

    public static Drawing of(Diagram diagram, Placement placement) {
        var nodes = new ArrayList<PlacedNode>();
        for (var node : diagram.nodes()) {
            var box = placement.box(node.id());
            if (box != null) {
                nodes.add(new PlacedNode(node, box));
            }
        }
        var edges = new ArrayList<PlacedEdge>();
        for (var edge : diagram.edges()) {
            var path = path(diagram, placement, edge);
            if (path != null) {
                edges.add(new PlacedEdge(edge, path));
            }
        }
        return new Drawing(diagram, placement, nodes, edges, null);
    }

    private static @Nullable EdgePath path(Diagram diagram, Placement placement, DiagramEdge edge) {
        var from = diagram.node(edge.from());
        var to = diagram.node(edge.to());
        var fromBox = placement.box(edge.from());
        var toBox = placement.box(edge.to());
        if (from == null || to == null || fromBox == null || toBox == null) {
            return null;
        }
        return EdgePath.between(
                CardMetrics.portPoint(from, fromBox, edge.fromPort(), true),
                placement.routes().getOrDefault(edge.id(), List.of()),
                CardMetrics.portPoint(to, toBox, edge.toPort(), false));
    }

    /// The same places with another diagram, which must differ in looks only: see [DiagramChange#looksOnly()].
    ///
    /// @param same an equal placement, which the result answers with
    public Drawing relooked(Diagram other, Placement same) {
        var newNodes = new ArrayList<PlacedNode>(nodes.size());
        for (var placed : nodes) {
            var node = other.node(placed.node().id());
            newNodes.add(node == null || node.equals(placed.node()) ? placed : new PlacedNode(node, placed.box()));
        }
        var newEdges = new ArrayList<PlacedEdge>(edges.size());
        for (var placed : edges) {
            var edge = other.edge(placed.edge().id());
            newEdges.add(edge == null || edge.equals(placed.edge()) ? placed : new PlacedEdge(edge, placed.path()));
        }
        return new Drawing(other, same, newNodes, newEdges, this);
    }

    public Diagram diagram() {
        return diagram;
    }

    public Placement placement() {
        return placement;
    }

    /// The smallest box around all nodes.
    public Box bounds() {
        return bounds;
    }

    /// Whether everything is where it is in the other, so that only looks can differ.
    @SuppressWarnings("ReferenceEquality") // an index is passed on, never made equal
    public boolean samePlaces(Drawing other) {
        return nodeTree == other.nodeTree;
    }

    public List<PlacedNode> nodes() {
        return nodes;
    }

    public List<PlacedEdge> edges() {
        return edges;
    }

    /// A node and its place, or null for one that is not placed.
    public @Nullable PlacedNode node(NodeId id) {
        return nodesById.get(id);
    }

    public @Nullable PlacedEdge edge(EdgeId id) {
        return edgesById.get(id);
    }

    /// The nodes that meet a box, in the order of the diagram: containers before what is in them.
    public List<PlacedNode> nodesIn(Box box) {
        return chosen(nodes, nodeTree.meeting(box));
    }

    public List<PlacedEdge> edgesIn(Box box) {
        return chosen(edges, edgeTree.meeting(box));
    }

    private static <T> List<T> chosen(List<T> all, BitSet which) {
        if (which.cardinality() == all.size()) {
            return all;
        }
        var some = new ArrayList<T>(which.cardinality());
        which.stream().mapToObj(all::get).forEach((Consumer<T>) some::add);
        return some;
    }

    /// Where a port is, or null when its node is not placed.
    public @Nullable Point port(PortRef ref) {
        var placed = nodesById.get(ref.node());
        return placed == null ? null : CardMetrics.portPoint(placed.node(), placed.box(), ref.port(), ref.output());
    }
}
